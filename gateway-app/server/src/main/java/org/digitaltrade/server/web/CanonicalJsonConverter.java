package org.digitaltrade.server.web;

import java.io.IOException;
import java.util.List;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.Records;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/**
 * Bodies by the rules of the ledger's own documents: the project's Java records and {@link JsonValue}, read strictly and
 * written canonically, so that what a client signed, what the chaincode stored and what this gateway shows are one form.
 */
final class CanonicalJsonConverter extends AbstractHttpMessageConverter<Object> {
    private static final String OUR_PACKAGE = "org.digitaltrade.";

    CanonicalJsonConverter() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return JsonValue.class.isAssignableFrom(type)
                || (type.isRecord() && type.getName().startsWith(OUR_PACKAGE));
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        byte[] body = message.getBody().readNBytes(Json.MAX_BYTES + 1);
        if (body.length > Json.MAX_BYTES) {
            throw new ProblemException(Code.TOO_LARGE, "a body has at most " + Json.MAX_BYTES + " bytes");
        }
        return JsonValue.class.isAssignableFrom(type)
                ? type.cast(Json.parse(body))
                : Records.parse(type.asSubclass(Record.class), body);
    }

    @Override
    protected void writeInternal(Object value, HttpOutputMessage message) throws IOException {
        JsonValue json = value instanceof JsonValue ready ? ready : Records.toJson((Record) value);
        message.getBody().write(Json.canonical(json));
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return super.getSupportedMediaTypes();
    }
}
