package ir.sanjeh.score;

import ir.sanjeh.guide.Dictionary;
import java.util.List;

/**
 * The types whose award an indicator takes, seen from a service: those that are asked before the
 * service, the service itself, and those that are asked after it.
 *
 * @param beforeService names of declared types, in the order in which they are asked
 * @param service whether the service itself is asked
 * @param afterService names of declared types, in the order in which they are asked
 */
record MeasuringOrder(List<String> beforeService, boolean service, List<String> afterService) {
  /** Splits an indicator's {@link ir.sanjeh.scheme.Node#measuredOn()}. */
  static MeasuringOrder of(List<String> measuredOn) {
    int service = measuredOn.indexOf(Dictionary.SERVICE);
    return service < 0
        ? new MeasuringOrder(measuredOn, false, List.of())
        : new MeasuringOrder(
            measuredOn.subList(0, service),
            true,
            measuredOn.subList(service + 1, measuredOn.size()));
  }
}
