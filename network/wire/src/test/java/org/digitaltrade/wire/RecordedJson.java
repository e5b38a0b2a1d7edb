package org.digitaltrade.wire;

import com.google.protobuf.ByteString;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object in the JSON of a recording. */
record RecordedJson(Map<?, ?> fields) {

    static RecordedJson of(Object json) {
        return new RecordedJson((Map<?, ?>) json);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    RecordedJson object(String name) {
        return of(value(name));
    }

    List<RecordedJson> objects(String name) {
        return ((List<?>) value(name)).stream().map(RecordedJson::of).toList();
    }

    List<String> texts(String name) {
        return ((List<?>) value(name)).stream().map(String::valueOf).toList();
    }

    String text(String name) {
        return (String) value(name);
    }

    ByteString bytes(String name) {
        return ByteString.copyFrom(Base64.getDecoder().decode(text(name)));
    }

    private Object value(String name) {
        return Optional.<Object>ofNullable(fields.get(name)).orElseThrow(() -> new AssertionError("no field " + name));
    }
}
