package ir.sanjeh.rulebook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Turns records into bytes and back. Bytes name no class: what is made of them are the types that
 * the components of the records declare, by their own constructors, and nothing else. For use by
 * one thread.
 */
final class RecordCodec {
  private static final int DEEPEST = 500;

  private final Map<Class<?>, Shape> shapes = new HashMap<>();

  /** How a record is put together. */
  private record Shape(Constructor<?> constructor, List<Method> accessors, List<Type> types) {}

  /**
   * Writes a record down.
   *
   * @param value a record of the types that records of this program are made of, not null
   * @return its bytes
   * @throws IOException when it holds what cannot be written
   */
  byte[] bytes(Record value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      new Writing(out).write(value, value.getClass(), 0);
    } catch (RuntimeException e) {
      throw new IOException("cannot be written: " + e.getMessage(), e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a record back.
   *
   * @param <T> its type
   * @param bytes as {@link #bytes} wrote them, not null
   * @param type the type that was written, not null
   * @return the record, equal to what was written
   * @throws IOException when the bytes are no such record
   */
  <T extends Record> T read(byte[] bytes, Class<T> type) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      T value = type.cast(new Reading(in).read(type, 0));
      if (in.read() >= 0) {
        throw new IOException("more than one record");
      }
      return value;
    } catch (RuntimeException e) {
      throw new IOException("no such record: " + e.getMessage(), e);
    }
  }

  private Shape shape(Class<?> type) throws IOException {
    Shape known = shapes.get(type);
    if (known != null) {
      return known;
    }
    if (!type.isRecord()) {
      throw new IOException(type + " is no record");
    }
    try {
      List<RecordComponent> components = List.of(type.getRecordComponents());
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
      List<Method> accessors = components.stream().map(RecordComponent::getAccessor).toList();
      constructor.setAccessible(true);
      accessors.forEach(accessor -> accessor.setAccessible(true));
      Shape shape =
          new Shape(
              constructor,
              accessors,
              components.stream().map(RecordComponent::getGenericType).toList());
      shapes.put(type, shape);
      return shape;
    } catch (NoSuchMethodException e) {
      throw new IOException(e);
    }
  }

  private static Class<?> raw(Type type) throws IOException {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    if (type instanceof ParameterizedType parameterized) {
      return (Class<?>) parameterized.getRawType();
    }
    throw new IOException("no plain type: " + type);
  }

  private static Type argument(Type type, int index) throws IOException {
    if (type instanceof ParameterizedType parameterized) {
      return parameterized.getActualTypeArguments()[index];
    }
    throw new IOException("a type without its arguments: " + type);
  }

  private static void checkDepth(int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("nested too deeply");
    }
  }

  private final class Writing {
    private final DataOutputStream out;
    private final Map<String, Integer> texts = new HashMap<>();

    Writing(DataOutputStream out) {
      this.out = out;
    }

    void write(Object value, Type type, int depth) throws IOException {
      checkDepth(depth);
      Class<?> raw = raw(type);
      if (value == null) {
        throw new IOException("a value is missing");
      } else if (value instanceof String text) {
        text(text);
      } else if (value instanceof Integer number) {
        out.writeInt(number);
      } else if (value instanceof Boolean truth) {
        out.writeBoolean(truth);
      } else if (value instanceof BigDecimal number) {
        out.writeInt(number.scale());
        bytes(number.unscaledValue());
      } else if (value instanceof BigFraction fraction) {
        bytes(fraction.getNumerator());
        bytes(fraction.getDenominator());
      } else if (value instanceof Enum<?> constant) {
        text(constant.name());
      } else if (value instanceof Optional<?> optional) {
        out.writeBoolean(optional.isPresent());
        if (optional.isPresent()) {
          write(optional.get(), argument(type, 0), depth + 1);
        }
      } else if (value instanceof Collection<?> items) {
        out.writeInt(items.size());
        for (Object item : items) {
          write(item, argument(type, 0), depth + 1);
        }
      } else if (value instanceof Map<?, ?> map) {
        out.writeInt(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          write(entry.getKey(), argument(type, 0), depth + 1);
          write(entry.getValue(), argument(type, 1), depth + 1);
        }
      } else if (raw.isSealed()) {
        List<Class<?>> kinds = List.of(raw.getPermittedSubclasses());
        out.writeByte(kinds.indexOf(value.getClass()));
        record(value, value.getClass(), depth);
      } else {
        record(value, raw, depth);
      }
    }

    private void record(Object value, Class<?> type, int depth) throws IOException {
      if (value.getClass() != type) {
        throw new IOException(value.getClass() + " where " + type + " is declared");
      }
      Shape shape = shape(type);
      for (int i = 0; i < shape.types().size(); i++) {
        try {
          write(shape.accessors().get(i).invoke(value), shape.types().get(i), depth + 1);
        } catch (IllegalAccessException | InvocationTargetException e) {
          throw new IOException(e);
        }
      }
    }

    private void bytes(BigInteger number) throws IOException {
      byte[] bytes = number.toByteArray();
      out.writeInt(bytes.length);
      out.write(bytes);
    }

    /** Names and places come again and again. */
    private void text(String text) throws IOException {
      Integer known = texts.get(text);
      if (known != null) {
        out.writeInt(known);
        return;
      }
      out.writeInt(texts.size());
      texts.put(text, texts.size());
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  private final class Reading {
    private final DataInputStream in;
    private final List<String> texts = new ArrayList<>();

    Reading(DataInputStream in) {
      this.in = in;
    }

    Object read(Type type, int depth) throws IOException {
      checkDepth(depth);
      Class<?> raw = raw(type);
      if (raw == String.class) {
        return text();
      } else if (raw == int.class) {
        return in.readInt();
      } else if (raw == boolean.class) {
        return in.readBoolean();
      } else if (raw == BigDecimal.class) {
        int scale = in.readInt();
        return new BigDecimal(integer(), scale);
      } else if (raw == BigFraction.class) {
        BigInteger numerator = integer();
        return BigFraction.of(numerator, integer());
      } else if (raw.isEnum()) {
        String name = text();
        return Arrays.stream(raw.getEnumConstants())
            .filter(constant -> ((Enum<?>) constant).name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IOException("no such constant: " + name));
      } else if (raw == Optional.class) {
        return in.readBoolean()
            ? Optional.of(read(argument(type, 0), depth + 1))
            : Optional.empty();
      } else if (raw == List.class) {
        return Collections.unmodifiableList(items(type, depth));
      } else if (raw == Set.class) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(items(type, depth)));
      } else if (raw == Map.class) {
        return map(type, depth);
      } else if (raw.isSealed()) {
        return record(raw.getPermittedSubclasses()[in.readUnsignedByte()], depth);
      }
      return record(raw, depth);
    }

    private List<Object> items(Type type, int depth) throws IOException {
      int size = length();
      List<Object> items = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        items.add(read(argument(type, 0), depth + 1));
      }
      return items;
    }

    private Map<Object, Object> map(Type type, int depth) throws IOException {
      int size = length();
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        Object key = read(argument(type, 0), depth + 1);
        map.put(key, read(argument(type, 1), depth + 1));
      }
      return Collections.unmodifiableMap(map);
    }

    private Object record(Class<?> type, int depth) throws IOException {
      Shape shape = shape(type);
      Object[] values = new Object[shape.types().size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = read(shape.types().get(i), depth + 1);
      }
      try {
        return shape.constructor().newInstance(values);
      } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
        throw new IOException(e);
      }
    }

    private BigInteger integer() throws IOException {
      return new BigInteger(block());
    }

    private String text() throws IOException {
      int index = in.readInt();
      if (index == texts.size()) {
        texts.add(new String(block(), StandardCharsets.UTF_8));
      }
      return texts.get(index);
    }

    private byte[] block() throws IOException {
      return in.readNBytes(length());
    }

    /** What claims to be longer than what is left is no record; nothing is set aside for it. */
    private int length() throws IOException {
      int length = in.readInt();
      if (length < 0 || length > in.available()) {
        throw new IOException("cut off");
      }
      return length;
    }
  }
}
