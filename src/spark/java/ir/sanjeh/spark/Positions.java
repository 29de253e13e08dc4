package ir.sanjeh.spark;

import org.apache.spark.Partitioner;

/** Agencies by their position in the result: neighbours together. */
final class Positions extends Partitioner {
  private static final long serialVersionUID = 1L;

  private final int partitions;
  private final long agencies;

  Positions(int partitions, long agencies) {
    this.partitions = partitions;
    this.agencies = agencies;
  }

  @Override
  public int numPartitions() {
    return partitions;
  }

  @Override
  public int getPartition(Object position) {
    return (int) ((Integer) position * (long) partitions / agencies);
  }
}
