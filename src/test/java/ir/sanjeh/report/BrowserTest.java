package ir.sanjeh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.sanjeh.report.Reports.ReadResult;
import ir.sanjeh.text.Digits;
import ir.sanjeh.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The pages in a real browser. Skipped where no Chromium is installed, unless the environment
 * variable {@code SANJEH_BROWSER} says {@code required}.
 */
class BrowserTest {
  private static final List<Path> BROWSERS =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

  /** So many services are searched; the checker of accessibility takes long over more. */
  private static final int LARGE = 12;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  @TempDir static Path folder;

  private static ChromeDriver browser;
  private static ReadResult result;

  @BeforeAll
  static void open() throws IOException {
    Path chromium = BROWSERS.stream().filter(Files::isExecutable).findFirst().orElse(null);
    boolean installed = chromium != null && Files.isExecutable(DRIVER);
    if (!installed && "required".equals(System.getenv("SANJEH_BROWSER"))) {
      throw new AssertionError("SANJEH_BROWSER=required, but there is no Chromium and its driver");
    }
    assumeTrue(
        installed,
        "skipped: the pages are not tried in a browser, since "
            + DRIVER
            + " or Chromium is missing"
            + " (apt-get install chromium chromium-driver)");
    Path file = folder.resolve("result.json");
    Path facts = someAgencies();
    Reports.evaluate(facts, List.of(), file);
    result = ReadResult.of(file);
    Reports.write(facts, file, List.of(Language.FA, Language.EN), folder.resolve("report"));
    Path earlier = folder.resolve("earlier.json");
    Path history = Path.of("fixtures/maturity/history");
    Reports.evaluate(history.resolve("round-3.json"), List.of(), earlier);
    Path rounds = folder.resolve("rounds.json");
    Reports.evaluate(history.resolve("round-4.json"), List.of(earlier), rounds);
    Reports.write(rounds, List.of(Language.FA, Language.EN), folder.resolve("rounds"));
    browser = browser(chromium);
  }

  /** The small agencies of the national round, and one of the large ones. */
  private static Path someAgencies() throws IOException {
    Path file = folder.resolve("facts.json");
    try (InputStream in =
        new GZIPInputStream(
            Files.newInputStream(Path.of("fixtures/egep/round-7/national.json.gz")))) {
      ObjectNode facts = (ObjectNode) JSON.readTree(in);
      ArrayNode kept = JSON.createArrayNode();
      boolean large = false;
      for (JsonNode agency : facts.get("agencies")) {
        int services = agency.path("services").size();
        if (services <= 5 || (services == LARGE && !large)) {
          large |= services == LARGE;
          kept.add(agency);
        }
      }
      facts.set("agencies", kept);
      JSON.writeValue(file.toFile(), facts);
    }
    return file;
  }

  private static ChromeDriver browser(Path chromium) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--user-data-dir=" + folder.resolve("profile"));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    return new ChromeDriver(service, options);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  /** Whatever was done: nothing was complained of, and nothing was asked of the network. */
  @AfterEach
  void nothingIsLoaded() throws IOException {
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    List<String> requests = new ArrayList<>();
    for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = JSON.readTree(entry.getMessage()).path("message");
      JsonNode params = message.path("params");
      // The browser's own first page is none of ours.
      if (message.path("method").asText().equals("Network.requestWillBeSent")
          && params.path("documentURL").asText().startsWith("file:")) {
        requests.add(params.path("request").path("url").asText());
      }
    }
    assertThat(requests).isNotEmpty().allMatch(url -> url.startsWith("file:"));
  }

  private static void go(String page) {
    browser.get(
        folder
            .resolve(page.startsWith("rounds/") ? "" : "report")
            .resolve(page)
            .toUri()
            .toString());
  }

  private static String agency(String language) {
    String id =
        result.agencies().stream()
            .max(Comparator.comparing(a -> a.services().size()))
            .orElseThrow()
            .id();
    return language + "/agency/" + FileNames.of(id) + ".html";
  }

  private static List<String> shownRows() {
    return browser.findElements(By.cssSelector("#ranking tbody tr")).stream()
        .filter(WebElement::isDisplayed)
        .map(row -> row.getAttribute("id"))
        .toList();
  }

  private static List<Double> column(String key) {
    int place =
        browser.findElements(By.cssSelector("#ranking thead th")).stream()
                .map(head -> head.getAttribute("data-key"))
                .toList()
                .indexOf(key)
            + 1;
    return browser
        .findElements(By.cssSelector("#ranking tbody tr > :nth-child(" + place + ")"))
        .stream()
        .map(cell -> cell.getAttribute("data-v"))
        .filter(value -> value != null && !value.isEmpty())
        .map(Double::valueOf)
        .toList();
  }

  @Test
  void opensInTheFirstLanguageAndTurnsToTheOther() {
    go("index.html");
    assertThat(browser.getCurrentUrl()).endsWith("fa/index.html");
    WebElement html = browser.findElement(By.tagName("html"));
    assertThat(html.getAttribute("dir")).isEqualTo("rtl");
    assertThat(html.getCssValue("direction")).isEqualTo("rtl");
    browser.findElement(By.cssSelector("a.twin")).click();
    assertThat(browser.getCurrentUrl()).contains("en/index.html");
    assertThat(browser.findElement(By.tagName("html")).getAttribute("dir")).isEqualTo("ltr");
    go(agency("en"));
    browser.findElement(By.cssSelector("a.twin")).click();
    assertThat(browser.getCurrentUrl()).contains(agency("fa"));
    browser.findElement(By.cssSelector("header nav a")).click();
    assertThat(browser.getCurrentUrl()).endsWith("fa/index.html");
  }

  @Test
  void theRankingIsSorted() {
    go("en/index.html");
    WebElement services = browser.findElement(By.cssSelector("#ranking th[data-key=services]"));
    assertThat(services.getAttribute("aria-sort")).isEqualTo("none");
    services.findElement(By.tagName("button")).click();
    assertThat(services.getAttribute("aria-sort")).isEqualTo("descending");
    assertThat(column("services")).isSortedAccordingTo(Comparator.reverseOrder());
    services.findElement(By.tagName("button")).click();
    assertThat(services.getAttribute("aria-sort")).isEqualTo("ascending");
    assertThat(column("services")).isSorted();
    browser.findElement(By.cssSelector("#ranking th[data-key=rank] button")).click();
    assertThat(column("rank")).isSorted();
    assertThat(services.getAttribute("aria-sort")).isEqualTo("none");
  }

  @Test
  void theRankingIsSearchedAndFiltered() {
    go("fa/index.html");
    int all = result.agencies().size();
    assertThat(shownRows()).hasSize(all);
    WebElement search = browser.findElement(By.cssSelector("form.tools input[type=search]"));
    String name = browser.findElement(By.cssSelector("#ranking tbody th")).getText();
    search.sendKeys(Digits.toLatin(name));
    List<String> found = shownRows();
    assertThat(found).isNotEmpty().hasSizeLessThan(all);
    String status = browser.findElement(By.cssSelector(".count")).getText();
    assertThat(Digits.toLatin(status)).contains(found.size() + " ");
    browser.findElement(By.cssSelector("form.tools button[type=reset]")).click();
    assertThat(shownRows()).hasSize(all);
    List<WebElement> selects = browser.findElements(By.cssSelector("form.tools select"));
    assertThat(selects).hasSize(3);
    WebElement band = selects.get(2).findElements(By.tagName("option")).get(2);
    band.click();
    String chosen = band.getAttribute("value");
    long expected = result.agencies().stream().filter(a -> chosen.equals(a.band())).count();
    assertThat(shownRows()).hasSize((int) expected);
  }

  @Test
  void theKeyboardReachesEverything() {
    go("en/index.html");
    browser.switchTo().activeElement().sendKeys(Keys.TAB);
    WebElement skip = browser.switchTo().activeElement();
    assertThat(skip.getAttribute("class")).isEqualTo("skip");
    assertThat(skip.isDisplayed()).isTrue();
    skip.sendKeys(Keys.ENTER);
    assertThat(browser.switchTo().activeElement().getTagName()).isEqualTo("main");
    List<String> path = new ArrayList<>();
    WebElement at = browser.switchTo().activeElement();
    for (int i = 0; i < 40 && !path.contains("sort score"); i++) {
      at.sendKeys(Keys.TAB);
      at = browser.switchTo().activeElement();
      path.add(
          at.getTagName().equals("button") && at.getAttribute("type").equals("button")
              ? "sort " + at.findElement(By.xpath("..")).getAttribute("data-key")
              : at.getTagName());
    }
    assertThat(path).contains("input", "select", "button", "div", "sort rank", "sort score");
    at.sendKeys(Keys.ENTER);
    WebElement score = browser.findElement(By.cssSelector("#ranking th[data-key=score]"));
    assertThat(score.getAttribute("aria-sort")).isEqualTo("descending");
    at.sendKeys(Keys.SPACE);
    assertThat(score.getAttribute("aria-sort")).isEqualTo("ascending");
  }

  @Test
  void aReasonOpensWhenItIsAskedFor() {
    go(agency("en"));
    WebElement link = browser.findElement(By.cssSelector("#indicator-table a[href^='#reason-']"));
    String target = link.getAttribute("href").replaceAll(".*#", "");
    WebElement details = browser.findElement(By.id(target));
    assertThat(details.getAttribute("open")).isNull();
    browser.executeScript("arguments[0].click()", link);
    browser.executeAsyncScript("setTimeout(arguments[0], 0)");
    assertThat(details.getAttribute("open")).isNotNull();
  }

  @Test
  void aPhoneShowsEverythingWithoutScrollingThePageSideways() {
    browser.manage().window().setSize(new Dimension(500, 800));
    try {
      for (String language : List.of("fa", "en")) {
        for (String page : List.of(language + "/index.html", agency(language))) {
          go(page);
          browser.executeCdpCommand(
              "Emulation.setDeviceMetricsOverride",
              Map.of("width", 375, "height", 800, "deviceScaleFactor", 1, "mobile", false));
          long beyond =
              (Long)
                  browser.executeScript("return document.documentElement.scrollWidth - innerWidth");
          assertThat(beyond).as(page).isLessThanOrEqualTo(0);
        }
      }
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
      browser.manage().window().setSize(new Dimension(1280, 1000));
    }
  }

  @Test
  void isAccessible() throws IOException {
    for (String language : List.of("fa", "en")) {
      String rounds = "rounds/" + language;
      for (String page :
          List.of(
              language + "/index.html",
              agency(language),
              rounds + "/index.html",
              rounds + "/agency/" + largest())) {
        go(page);
        browser.executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
        assertThat(violations()).as(page).isEmpty();
      }
    }
    go("en/index.html");
  }

  /** The page with the most to see, of the rounds. */
  private static String largest() throws IOException {
    try (Stream<Path> pages = Files.list(folder.resolve("rounds/en/agency"))) {
      return pages
          .max(Comparator.comparing((Path page) -> page.toFile().length()))
          .orElseThrow()
          .getFileName()
          .toString();
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> violations() throws IOException {
    browser.executeScript(axe());
    List<String> found =
        (List<String>)
            browser.executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                    + "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']})"
                    + ".then(r => done(r.violations.map(v => v.id + ': ' + v.help + ' '"
                    + " + v.nodes.slice(0, 3).map(n => n.html + n.failureSummary).join(' | '))),"
                    + " e => done([String(e)]));");
    return found;
  }

  private static String axe() throws IOException {
    try (InputStream in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void writesNothingButItsFiles() throws IOException {
    go("en/index.html");
    try (Stream<Path> files = Files.list(folder.resolve("report"))) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("index.html", "fa", "en", ReportFolder.SIGN);
    }
  }
}
