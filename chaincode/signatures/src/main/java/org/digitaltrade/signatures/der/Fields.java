package org.digitaltrade.signatures.der;

import java.util.List;
import java.util.Optional;

/** The elements of a sequence, taken in order: a field that is optional is taken if its tag comes next. */
public final class Fields {
    private final List<Tlv> elements;
    private int next;

    public Fields(Tlv sequence) throws MalformedDerException {
        this.elements = sequence.children();
    }

    /** The next element, which must have this tag. */
    public Tlv next(int tag) throws MalformedDerException {
        return any().expect(tag);
    }

    /** The next element, of whatever tag. */
    public Tlv any() throws MalformedDerException {
        if (next == elements.size()) {
            throw new MalformedDerException("a field is missing");
        }
        return elements.get(next++);
    }

    public Optional<Tlv> optional(int tag) {
        if (next < elements.size() && elements.get(next).is(tag)) {
            return Optional.of(elements.get(next++));
        }
        return Optional.empty();
    }

    /** Checks that nothing is left. */
    public void end() throws MalformedDerException {
        if (next != elements.size()) {
            throw new MalformedDerException("an unknown field");
        }
    }
}
