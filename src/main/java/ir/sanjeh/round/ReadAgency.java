package ir.sanjeh.round;

import ir.sanjeh.evidence.AgencyReadings;
import java.util.Optional;

/**
 * An agency in both readings of its evidence, ready to be read again when something changes.
 *
 * @param readings both readings
 * @param evaluated what is scored again without the rest; empty where the readings differ, and all
 *     is scored again
 */
public record ReadAgency(AgencyReadings readings, Optional<EvaluatedAgency> evaluated) {}
