package ir.sanjeh.compare;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.compare.MadeUpRound.Made;
import ir.sanjeh.result.Result;
import ir.sanjeh.resultfile.ResultMaker;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every agency of every tree, once it stands in a result. */
class RebuiltStatesTest {
  @Property
  void theStateIsRebuiltWhole(@ForAll long seed) {
    Made made = MadeUpRound.made(seed);
    Result.Agency written = new ResultMaker(made.scheme()).agency(made.card());

    AgencyState rebuilt = new RebuiltStates(made.scheme(), made.guide()).of(written);

    assertThat(rebuilt).isEqualTo(made.state());
  }
}
