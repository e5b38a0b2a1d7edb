package org.digitaltrade.embedded.chaincode;

import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Sets the order in which {@code Set.of} and {@code Map.of} iterate. Java draws it at random for each process; here it is given, so
 * that a failure can be repeated. The fields are final and of the JDK's own, so this works as long as it keeps their names; otherwise the
 * order stays random, which shows the same faults, only not always.
 */
final class CollectionOrder {
    private static final String COLLECTIONS = "java.util.ImmutableCollections";

    private CollectionOrder() {}

    /** Returns whether the order could be set. Call it before anything iterates. */
    static boolean set(long seed, boolean reversed) {
        try {
            Class<?> type = Class.forName("sun.misc.Unsafe");
            Field only = type.getDeclaredField("theUnsafe");
            only.setAccessible(true);
            Object unsafe = only.get(null);
            Class<?> collections = Class.forName(COLLECTIONS);
            put(unsafe, collections.getDeclaredField("SALT32L"), "putLong", long.class, seed);
            put(unsafe, collections.getDeclaredField("REVERSE"), "putBoolean", boolean.class, reversed);
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
    }

    private static void put(Object unsafe, Field field, String method, Class<?> type, Object value)
            throws ReflectiveOperationException {
        Method base = unsafe.getClass().getMethod("staticFieldBase", Field.class);
        Method offset = unsafe.getClass().getMethod("staticFieldOffset", Field.class);
        unsafe.getClass()
                .getMethod(method, Object.class, long.class, type)
                .invoke(unsafe, base.invoke(unsafe, field), offset.invoke(unsafe, field), value);
    }
}
