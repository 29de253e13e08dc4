package ir.sanjeh.words;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form of a condition and of a score, in both languages. */
class RuleWordsTest {
  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "uptime > 0.6 ~ “uptime” is above 0.6 percent ~ «دسترسی» بیشتر از ۰٫۶ درصد باشد",
        "uptime >= 90 ~ “uptime” is at least 90 percent ~ «دسترسی» دست‌کم ۹۰ درصد باشد",
        "uptime < 90 ~ “uptime” is below 90 percent ~ «دسترسی» کمتر از ۹۰ درصد باشد",
        "uptime <= 90 ~ “uptime” is at most 90 percent ~ «دسترسی» حداکثر ۹۰ درصد باشد",
        "datasets == 1 ~ “open data” is 1 dataset ~ «داده‌ها» برابر با ۱ مجموعه‌داده باشد",
        "target != -2 ~ “target” is not -2 furlongs ~ «هدف» برابر با منفی ۲ furlongs" + " نباشد",
        "since == 1394 ~ “since” is 1394 ~ «آغاز» برابر با سال ۱۳۹۴ باشد",
        "uptime >= 90, uptime < 99 ~ “uptime” is at least 90 percent and below 99 percent"
            + " ~ «دسترسی» دست‌کم ۹۰ درصد و کمتر از ۹۹ درصد باشد",
        "uptime >= 90 && uptime < 99 ~ “uptime” is at least 90 percent and below 99"
            + " percent ~ «دسترسی» دست‌کم ۹۰ درصد و کمتر از ۹۹ درصد باشد",
        "uptime < 90 || uptime > 99 ~ “uptime” is below 90 percent, or “uptime” is above"
            + " 99 percent ~ «دسترسی» کمتر از ۹۰ درصد باشد، یا «دسترسی» بیشتر از ۹۹ درصد باشد",
        "datasets >= settings.upper ~ “open data” is at least “bound” (10 datasets) ~"
            + " «داده‌ها» دست‌کم «کران “بالا”» (۱۰ مجموعه‌داده) باشد",
        "done == true ~ “done” is true ~ «انجام» برقرار باشد",
        "done != true ~ “done” is false ~ «انجام» برقرار نباشد",
        "done in ( false ) ~ “done” is false ~ «انجام» برقرار نباشد",
        "done not in ( false ) ~ “done” is true ~ «انجام» برقرار باشد",
        "grade == Grade.A ~ “grade” is “A” ~ «درجه» برابر با «الف» باشد",
        "grade != Grade.A ~ “grade” is not “A” ~ «درجه» برابر با «الف» نباشد",
        "grade in ( Grade.A, Grade.B ) ~ “grade” is “A” or “B” ~ «درجه» برابر با «الف» یا"
            + " «ب» باشد",
        "grade == Grade.A || grade == Grade.B ~ “grade” is “A” or “B” ~ «درجه» برابر با"
            + " «الف» یا «ب» باشد",
        "grade in ( Grade.A, Grade.B, Grade.C ) ~ “grade” is one of “A”, “B” or “C” ~"
            + " «درجه» یکی از «الف»، «ب» یا «پ» باشد",
        "grade not in ( Grade.A, Grade.B ) ~ “grade” is neither “A” nor “B” ~ «درجه»"
            + " هیچ‌یک از «الف» و «ب» نباشد",
        "grade != Grade.A, grade != Grade.B, grade != Grade.C ~ “grade” is none of “A”,"
            + " “B” and “C” ~ «درجه» هیچ‌یک از «الف»، «ب» و «پ» نباشد",
        "note == \"x\" ~ “note” is “x” ~ «یادداشت» برابر با «x» باشد",
        "datasets in ( 1, 2, 5 ) ~ “open data” is one of 1 dataset, 2 datasets or 5"
            + " datasets ~ «داده‌ها» یکی از ۱ مجموعه‌داده، ۲ مجموعه‌داده یا ۵ مجموعه‌داده باشد",
        "grades contains Grade.A ~ “grades” includes “A” ~ «درجه‌ها» شامل «الف» باشد",
        "grades not contains Grade.A ~ “grades” does not include “A” ~ «درجه‌ها» شامل"
            + " «الف» نباشد",
        "grades contains Grade.A, grades contains Grade.B ~ “grades” includes all of “A”"
            + " and “B” ~ «درجه‌ها» شامل همه این موارد باشد: «الف» و «ب»",
        "grades contains Grade.A || grades contains Grade.B ~ “grades” includes at least"
            + " one of “A” and “B” ~ «درجه‌ها» شامل دست‌کم یکی از این موارد باشد: «الف» و «ب»",
        "grades not contains Grade.A, grades not contains Grade.B ~ “grades” includes"
            + " none of “A” and “B” ~ «درجه‌ها» شامل هیچ‌یک از این موارد نباشد: «الف» و «ب»",
        "grades not contains Grade.A || grades not contains Grade.B ~ “grades” lacks at"
            + " least one of “A” and “B” ~ «درجه‌ها» دست‌کم یکی از این موارد را نداشته باشد:"
            + " «الف» و «ب»",
        "uptime == null ~ “uptime” is missing ~ «دسترسی» معلوم نباشد",
        "uptime != null ~ “uptime” is known ~ «دسترسی» معلوم باشد",
        "uptime != null || done != null ~ at least one of “uptime” and “done” is known ~"
            + " دست‌کم یکی از این موارد معلوم باشد: «دسترسی» و «انجام»",
        "uptime == null, done == null, note == null ~ “uptime”, “done” and “note” are all"
            + " missing ~ هیچ‌یک از این موارد معلوم نباشد: «دسترسی»، «انجام» و «یادداشت»",
        "datasets >= target ~ “open data” is at least “target” ~ «داده‌ها» بیشتر از «هدف»"
            + " یا برابر با آن باشد",
        "datasets < target ~ “open data” is below “target” ~ «داده‌ها» کمتر از «هدف» باشد",
        "datasets == target ~ “open data” is the same as “target” ~ «داده‌ها» برابر با"
            + " «هدف» باشد",
        "datasets != target ~ “open data” is not the same as “target” ~ «داده‌ها» نابرابر"
            + " با «هدف» باشد",
        "done == true, ( grade == Grade.A || datasets > 5 ) ~ “done” is true, and"
            + " (“grade” is “A”, or “open data” is above 5 datasets) ~ «انجام» برقرار باشد، و"
            + " («درجه» برابر با «الف» باشد، یا «داده‌ها» بیشتر از ۵ مجموعه‌داده باشد)",
        "( done == true && grade == Grade.A ) || ( done == false && grade == Grade.B ) ~"
            + " (“done” is true, and “grade” is “A”), or (“done” is false, and “grade” is “B”)"
            + " ~ («انجام» برقرار باشد، و «درجه» برابر با «الف» باشد)، یا («انجام» برقرار"
            + " نباشد، و «درجه» برابر با «ب» باشد)"
      })
  void testsOfOneFact(String test, String english, String persian) {
    said("a.one", "$agency : Agency( " + test + " )", english, persian);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "$agency : Agency() ~ always ~ همیشه",
        "$agency : Agency() $p : Portal() ~ “portal” is given ~ «درگاه» داده شده باشد",
        "$agency : Agency() $p : Portal( speed < 2 ) ~ in “portal”: “speed” is below 2"
            + " seconds ~ در «درگاه»، «سرعت» کمتر از ۲ ثانیه باشد",
        "$agency : Agency( done == true ) not Portal() ~ “done” is true; and “portal” is"
            + " not given ~ «انجام» برقرار باشد؛ و «درگاه» داده نشده باشد",
        "$agency : Agency() exists Portal( speed < 2 ) ~ “portal” is given where “speed”"
            + " is below 2 seconds ~ «درگاه» داده شده باشد که در آن «سرعت» کمتر از ۲ ثانیه باشد",
        "$agency : Agency() not Portal( speed < 2 ) ~ there is no “portal” where “speed”"
            + " is below 2 seconds ~ هیچ «درگاه» وجود نداشته باشد که در آن «سرعت» کمتر از ۲"
            + " ثانیه باشد",
        "$agency : Agency() exists Service() ~ there is at least one “service” ~ دست‌کم"
            + " یک «خدمت» وجود داشته باشد",
        "$agency : Agency() not Service( ratio > 0.5 ) ~ there is no “service” where"
            + " “ratio” is above 0.5 ~ هیچ «خدمت» وجود نداشته باشد که در آن «نسبت» بیشتر از ۰٫۵"
            + " باشد",
        "$agency : Agency() accumulate( Service( done == true ); $n : count(); $n >= 5 )"
            + " ~ [the number of “service” where “service done” is true] is at least 5 ~ [تعداد"
            + " «خدمت» که در آن «انجام خدمت» برقرار باشد] دست‌کم ۵ باشد",
        "$agency : Agency() accumulate( Service( $r : ratio ); $s : sum( $r ), $m : max("
            + " $r ); $s > 2, $m <= settings.upper ) ~ [the sum of “ratio” over “service”] is"
            + " above 2, and [the greatest “ratio” over “service”] is at most “bound” (10) ~"
            + " [جمع «نسبت» در همه «خدمت»] بیشتر از ۲ باشد، و [بیشترین «نسبت» در میان همه"
            + " «خدمت»] حداکثر «کران “بالا”» (۱۰) باشد"
      })
  void premisesOfAnAgency(String when, String english, String persian) {
    said("a.one", when, english, persian);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "$agency : Agency( uptime > 90 ) $service : Service( ratio > 0.5 ) ~ in “agency”:"
            + " “uptime” is above 90 percent; and “ratio” is above 0.5 ~ در «دستگاه»، «دسترسی»"
            + " بیشتر از ۹۰ درصد باشد؛ و «نسبت» بیشتر از ۰٫۵ باشد",
        "$agency : Agency() $service : Service( ratio > $agency.uptime ) ~ “ratio” is"
            + " above “uptime” of the “agency” ~ «نسبت» بیشتر از «دسترسی» در «دستگاه» باشد",
        "$service : Service( $r : ratio ) exists Service( ratio > $r ) ~ there is at"
            + " least one “service” where “ratio” is above “ratio” of the scored “service” ~"
            + " دست‌کم یک «خدمت» وجود داشته باشد که در آن «نسبت» بیشتر از «نسبت» در همان «خدمت»"
            + " مورد امتیازدهی باشد"
      })
  void premisesOfAService(String when, String english, String persian) {
    said("s.one", when, english, persian);
  }

  @Test
  void scoresAreNumbersOrHowTheyAreWorkedOut() {
    Rulebook rulebook =
        new WrittenRules(root)
            .rule("a.plain", "$agency : Agency( datasets == 1 )", "0.50")
            .rule("a.setting", "$agency : Agency( datasets == 2 )", "settings.upper")
            .rule("a.worked", "$agency : Agency( datasets == 3 )", "1.5 * settings.upper")
            .rule(
                "a.ratio",
                "$agency : Agency( datasets == 4, target > 0 )",
                "min( 15, 15 * $agency.datasets / $agency.target )")
            .rule("a.bound", "$agency : Agency( datasets == 5, $u : uptime )", "max( $u - 1, 0 )")
            .rule(
                "a.counted",
                "$agency : Agency( datasets == 6 ) accumulate( Service( done == true ); $n :"
                    + " count() )",
                "( $n + 1 ) / ( 2 - 1 ) - ( 3 - 2 )")
            .rule(
                "a.portal",
                "$agency : Agency( datasets == 7 ) $p : Portal( speed != null )",
                "settings.third * $p.speed")
            .open();
    assertThat(scores(rulebook, Language.EN))
        .containsEntry("a.plain", "0.5")
        .containsEntry("a.setting", "10 (“bound”)")
        .containsEntry("a.worked", "15, which is 1.5 × “bound” (10)")
        .containsEntry("a.ratio", "the smaller of 15 and (15 × “open data” ÷ “target”)")
        .containsEntry("a.bound", "the greater of (“uptime” \u2212 1) and 0")
        .containsEntry(
            "a.counted",
            "([the number of “service” where “service done” is true] + 1) ÷ (2 \u2212 1) \u2212"
                + " (3 \u2212 2)")
        .containsEntry("a.portal", "“third” (25/3, about 8.33) × “speed” of the “portal”");
    assertThat(scores(rulebook, Language.FA))
        .containsEntry("a.plain", "۰٫۵")
        .containsEntry("a.setting", "۱۰ («کران “بالا”»)")
        .containsEntry("a.worked", "۱۵، یعنی ۱٫۵ ضربدر «کران “بالا”» (۱۰)")
        .containsEntry("a.ratio", "کوچک‌ترِ ۱۵ و (۱۵ ضربدر «داده‌ها» تقسیم بر «هدف»)")
        .containsEntry("a.bound", "بزرگ‌ترِ («دسترسی» منهای ۱) و ۰")
        .containsEntry("a.portal", "«یک‌سوم» (۲۵ تقسیم بر ۳، حدود ۸٫۳۳) ضربدر «سرعت» در «درگاه»");
  }

  @Test
  void conditionsOfTheSchemeAndBounds() {
    Rulebook rulebook =
        new WrittenRules(root).rule("a.one", "$agency : Agency( datasets == 1 )", "1").open();
    RuleWords words = new RuleWords(Language.EN, rulebook.dictionary(), rulebook.scheme());
    assertThat(words.condition(rulebook.exemptions().get(0).pattern())).contains("“done” is false");
    assertThat(words.bounds(rulebook.dictionary().agency().fields().get("uptime")))
        .contains("at least 0 and at most 100");
    assertThat(words.bounds(rulebook.dictionary().agency().fields().get("datasets")))
        .contains("at least 0");
    assertThat(words.bounds(rulebook.dictionary().agency().fields().get("target"))).isEmpty();
  }

  private void said(String option, String when, String english, String persian) {
    Rulebook rulebook = new WrittenRules(root).rule(option, when, "1").open();
    OptionRule rule = rulebook.rules().get(0);
    assertThat(
            new RuleWords(Language.EN, rulebook.dictionary(), rulebook.scheme()).conditions(rule))
        .isEqualTo(english);
    assertThat(
            new RuleWords(Language.FA, rulebook.dictionary(), rulebook.scheme()).conditions(rule))
        .isEqualTo(persian);
  }

  private static Map<String, String> scores(Rulebook rulebook, Language language) {
    RuleWords words = new RuleWords(language, rulebook.dictionary(), rulebook.scheme());
    Function<OptionRule, String> option = OptionRule::option;
    return rulebook.rules().stream().collect(Collectors.toMap(option, words::score));
  }
}
