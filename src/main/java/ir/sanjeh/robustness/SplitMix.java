package ir.sanjeh.robustness;

/**
 * Random numbers that are the same on every platform for the same seed, whatever the Java version:
 * the SplitMix64 generator of Steele, Lea and Flood. Every draw has a generator of its own, so that
 * no draw depends on which thread makes it. For use by one thread.
 */
final class SplitMix {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  SplitMix(long seed, long draw) {
    // Mixed, or draws of neighbouring numbers would run through the same numbers one step apart.
    this.state = mix(seed + GOLDEN) ^ mix(draw * GOLDEN + 1);
  }

  /** A number from 0 to below 1. */
  double next() {
    state += GOLDEN;
    return (mix(state) >>> 11) * UNIT;
  }

  /** True or false, each as likely. */
  boolean coin() {
    return next() < 0.5;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
