package ir.sanjeh.spark;

import java.io.Serializable;

/**
 * Some of the agencies of a round, one after the other in a file.
 *
 * @param file where all executors find it; packed where it ends in {@code .gz}
 * @param name what messages call it
 */
record Part(String file, String name) implements Serializable {}
