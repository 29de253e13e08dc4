package ir.sanjeh.spark;

import java.util.List;
import java.util.Optional;

/**
 * The facts of a round, ready to be spread.
 *
 * @param name what messages call the header
 * @param header a JSON object with what stands before the agencies
 * @param parts in the order of the facts
 * @param digest of the facts; empty where it is that of the parts and of the header together
 */
record RoundInput(String name, byte[] header, List<Part> parts, Optional<String> digest) {}
