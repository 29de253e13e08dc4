package ir.sanjeh.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.sanjeh.result.Result;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Results that several readers share cannot be changed by one of them. */
class UnchangeableTest {
  private int collections;

  @Test
  void neitherARoundNorAnAgencyCanBeChanged() throws ReflectiveOperationException {
    Evaluator rules = Evaluator.open(RuleSource.folder(Nation.RULES));
    List<Result.Agency> agencies = new ArrayList<>();
    try (RoundResult round = rules.evaluate(RoundFacts.file(Nation.FACTS), 2)) {
      check(round.head(), "head");
      round.forEachAgency(agencies::add);
    }
    agencies.subList(3, agencies.size()).clear();
    for (Result.Agency agency : agencies) {
      check(agency, agency.id());
    }
    assertThat(collections).isGreaterThan(500);
  }

  private void check(Object value, String path) throws ReflectiveOperationException {
    if (value instanceof Map<?, ?> map) {
      collections++;
      assertThatThrownBy(() -> put(map)).as(path).isInstanceOf(UnsupportedOperationException.class);
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        check(entry.getValue(), path + "." + entry.getKey());
      }
    } else if (value instanceof List<?> list) {
      collections++;
      assertThatThrownBy(() -> list.add(null), path)
          .isInstanceOf(UnsupportedOperationException.class);
      for (Object item : list) {
        check(item, path + "[]");
      }
    } else if (value instanceof Record) {
      for (RecordComponent part : value.getClass().getRecordComponents()) {
        check(part.getAccessor().invoke(value), path + "." + part.getName());
      }
    }
  }

  @SuppressWarnings("unchecked") // nothing is put
  private static void put(Map<?, ?> map) {
    ((Map<Object, Object>) map).put("a", "b");
  }
}
