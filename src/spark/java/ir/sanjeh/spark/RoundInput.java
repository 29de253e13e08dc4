package ir.sanjeh.spark;

import java.util.List;
import java.util.Optional;

/** The facts of a round, ready to be spread. */
final class RoundInput {
  private final String name;
  private final byte[] header;
  private final List<Part> parts;
  private final Optional<String> digest;

  /**
   * For a round.
   *
   * @param name what messages call the header
   * @param header a JSON object with what stands before the agencies
   * @param parts in the order of the facts
   * @param digest of the facts; empty where it is that of the parts and of the header together
   */
  RoundInput(String name, byte[] header, List<Part> parts, Optional<String> digest) {
    this.name = name;
    this.header = header.clone();
    this.parts = List.copyOf(parts);
    this.digest = digest;
  }

  String name() {
    return name;
  }

  byte[] header() {
    return header.clone();
  }

  List<Part> parts() {
    return parts;
  }

  Optional<String> digest() {
    return digest;
  }
}
