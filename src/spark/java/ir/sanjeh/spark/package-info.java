/**
 * A round as a job of Apache Spark: agencies are evaluated on as many machines as there are, and
 * put together by the driver. The result is the one that a single process writes.
 */
package ir.sanjeh.spark;
