/**
 * A Hyperledger Fabric network for JUnit tests: started in the test's own JVM from a template, with clients by organisation and user,
 * and with controls for what a real network does only on bad days: blocks that come late, in another order or never, peers that are
 * down or lie, and clocks that are wrong.
 */
@NullMarked
package org.digitaltrade.junit;

import org.jspecify.annotations.NullMarked;
