package ir.sanjeh.facts;

import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Field;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of a fact, each at the position of its field, so that rules need not look names up.
 * Immutable.
 */
final class FieldValues extends AbstractMap<String, Object> {
  private final DeclaredType type;
  private final Object[] values;
  private final int size;

  private FieldValues(DeclaredType type, Object[] values, int size) {
    this.type = type;
    this.values = values;
    this.size = size;
  }

  /**
   * The same values by position.
   *
   * @param type the declared type
   * @param values by field name
   * @return {@code values} itself where it has a name that the type does not declare
   */
  static Map<String, Object> of(DeclaredType type, Map<String, Object> values) {
    if (values instanceof FieldValues known && known.type == type) {
      return values;
    }
    Object[] placed = new Object[type.fields().size()];
    int size = 0;
    for (Map.Entry<String, Object> value : values.entrySet()) {
      int position = type.position(value.getKey());
      if (position < 0 || value.getValue() == null) {
        return values;
      }
      placed[position] = value.getValue();
      size++;
    }
    return new FieldValues(type, placed, size);
  }

  /** The value at a field's position; null when it is missing. */
  Object at(int position) {
    return values[position];
  }

  @Override
  public Object get(Object name) {
    int position = name instanceof String field ? type.position(field) : -1;
    return position < 0 ? null : values[position];
  }

  @Override
  public boolean containsKey(Object name) {
    return get(name) != null;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public Iterator<Map.Entry<String, Object>> iterator() {
        return entries().iterator();
      }
    };
  }

  private List<Map.Entry<String, Object>> entries() {
    List<Map.Entry<String, Object>> entries = new ArrayList<>(size);
    int position = 0;
    for (Field field : type.fields().values()) {
      Object value = values[position++];
      if (value != null) {
        entries.add(Map.entry(field.name(), value));
      }
    }
    return entries;
  }
}
