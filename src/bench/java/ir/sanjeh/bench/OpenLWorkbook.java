package ir.sanjeh.bench;

import ir.sanjeh.bench.Tables.Condition;
import ir.sanjeh.bench.Tables.Indicator;
import ir.sanjeh.bench.Tables.Operator;
import ir.sanjeh.bench.Tables.Option;
import ir.sanjeh.bench.Tables.ReadField;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The guide as a workbook for OpenL Tablets: a data type for each declared type, and a decision
 * table for each indicator with a column for each thing that is asked of a field.
 */
final class OpenLWorkbook {
  private final Tables tables;

  OpenLWorkbook(Tables tables) {
    this.tables = tables;
  }

  static String method(Indicator indicator) {
    return "indicator" + indicator.node();
  }

  /** The types that the table of an indicator is given: its subject's, then those it looks at. */
  static List<String> parameters(Indicator indicator) {
    Set<String> types = new LinkedHashSet<>(Set.of(indicator.subject()));
    indicator.options().stream()
        .flatMap(option -> option.condition().leaves())
        .forEach(leaf -> types.add(leaf.type()));
    return List.copyOf(types);
  }

  static String variable(String type) {
    return type.toLowerCase(Locale.ROOT);
  }

  void write(Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      write(workbook.createSheet("types"), types());
      for (Indicator indicator : tables.indicators()) {
        write(workbook.createSheet(method(indicator)), List.of(table(indicator)));
      }
      workbook.write(out);
    }
  }

  /** Tables below each other; the first row of each is its heading. */
  private static void write(Sheet sheet, List<List<List<String>>> below) {
    int at = 1;
    for (List<List<String>> table : below) {
      int width = table.stream().mapToInt(List::size).max().orElseThrow();
      if (width > 1) {
        sheet.addMergedRegion(new CellRangeAddress(at, at, 1, width));
      }
      for (List<String> cells : table) {
        Row row = sheet.createRow(at++);
        for (int i = 0; i < cells.size(); i++) {
          row.createCell(i + 1).setCellValue(cells.get(i));
        }
      }
      at++;
    }
  }

  private List<List<List<String>>> types() {
    Map<String, List<List<String>>> types = new LinkedHashMap<>();
    for (ReadField field : tables.fields()) {
      types
          .computeIfAbsent(
              field.type(), type -> new ArrayList<>(List.of(List.of("Datatype " + type))))
          .add(List.of(javaType(field.kind()), field.field()));
    }
    return List.copyOf(types.values());
  }

  private static String javaType(String kind) {
    return switch (kind) {
      case "TRUTH" -> "Boolean";
      case "WHOLE" -> "Integer";
      case "DECIMAL" -> "BigDecimal";
      case "CHOICES" -> "String[]";
      default -> "String";
    };
  }

  /** What a column asks: of a field, by an operator; of a list, for a value. */
  private record Column(String type, String field, String kind, Operator operator, String tick) {
    static Column of(Condition leaf) {
      boolean list = leaf.kind().equals("CHOICES");
      Operator operator = leaf.operator();
      if (list) {
        operator = Operator.CONTAINS;
      } else if (operator == Operator.EQUAL && leaf.kind().equals("CHOICE")) {
        operator = Operator.IN;
      }
      return new Column(leaf.type(), leaf.field(), leaf.kind(), operator, list ? leaf.value() : "");
    }

    private String read() {
      return variable(type) + "." + field;
    }

    String expression(String parameter) {
      return switch (operator) {
        case EQUAL, IN -> read();
        case CONTAINS ->
            read() + " != null && contains(" + read() + ", \"" + tick + "\") == " + parameter;
        case ABOVE, AT_MOST -> kind.equals("DECIMAL") ? unindexed(parameter) : compared(parameter);
        default -> compared(parameter);
      };
    }

    private String compared(String parameter) {
      return read() + " " + operator.sign() + " " + parameter;
    }

    /**
     * In a form that OpenL makes no index of: its index takes {@code <= x} for {@code < x +
     * x.ulp()}, so that with 0.6 for a limit 0.67 would not be above it.
     */
    private String unindexed(String parameter) {
      return read() + " != null && " + compared(parameter);
    }

    String parameter(String name) {
      return switch (operator) {
        case IN -> "String[] " + name;
        case CONTAINS -> "Boolean " + name;
        default -> javaType(kind) + " " + name;
      };
    }

    String cell(Condition leaf) {
      return switch (leaf.operator()) {
        case CONTAINS -> "true";
        case LACKS -> "false";
        default -> String.join(",", leaf.values());
      };
    }
  }

  private static List<List<String>> table(Indicator indicator) {
    Set<Column> columns = new LinkedHashSet<>();
    indicator.options().stream()
        .flatMap(option -> option.condition().leaves())
        .forEach(leaf -> columns.add(Column.of(leaf)));
    List<String> heads = new ArrayList<>();
    List<String> expressions = new ArrayList<>();
    List<String> parameters = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (Column column : columns) {
      String name = "p" + heads.size();
      heads.add("C" + (heads.size() + 1));
      expressions.add(column.expression(name));
      parameters.add(column.parameter(name));
      titles.add(column.read() + " " + column.operator().sign() + " " + column.tick());
    }
    heads.add("RET1");
    expressions.add("score");
    parameters.add("BigDecimal score");
    titles.add("score");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(heading(indicator)));
    rows.add(heads);
    rows.add(expressions);
    rows.add(parameters);
    rows.add(titles);
    for (Option option : indicator.options()) {
      for (List<Condition> row : Conjunctions.of(option.condition())) {
        Map<Column, String> cells = new LinkedHashMap<>();
        row.forEach(leaf -> cells.put(Column.of(leaf), Column.of(leaf).cell(leaf)));
        List<String> texts = new ArrayList<>();
        columns.forEach(column -> texts.add(cells.getOrDefault(column, "")));
        texts.add(option.score().toPlainString());
        rows.add(texts);
      }
    }
    return rows;
  }

  private static String heading(Indicator indicator) {
    return parameters(indicator).stream()
        .map(type -> type + " " + variable(type))
        .collect(Collectors.joining(", ", "Rules BigDecimal " + method(indicator) + "(", ")"));
  }
}
