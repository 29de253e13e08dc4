package ir.sanjeh.guide;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The fields of a type by name, each with its position. Immutable. */
final class Fields extends AbstractMap<String, Field> {
  private final Map<String, Field> byName;
  private final Map<String, Integer> positions;

  private Fields(Map<String, Field> fields) {
    this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    this.positions = new LinkedHashMap<>();
    byName.keySet().forEach(name -> positions.put(name, positions.size()));
  }

  static Fields of(Map<String, Field> fields) {
    return fields instanceof Fields known ? known : new Fields(fields);
  }

  /** Where a field stands, from 0; -1 where there is no such field. */
  int position(String name) {
    Integer position = positions.get(name);
    return position == null ? -1 : position;
  }

  @Override
  public Field get(Object name) {
    return byName.get(name);
  }

  @Override
  public boolean containsKey(Object name) {
    return byName.containsKey(name);
  }

  @Override
  public int size() {
    return byName.size();
  }

  @Override
  public Set<String> keySet() {
    return byName.keySet();
  }

  @Override
  public Collection<Field> values() {
    return byName.values();
  }

  @Override
  public Set<Map.Entry<String, Field>> entrySet() {
    return byName.entrySet();
  }
}
