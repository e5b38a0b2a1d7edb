package org.digitaltrade.cli.demo;

/** Waits for what another program does: the relay that carries a case's status from one channel to the other. */
public interface TokenWatch {
    /**
     * Returns when the case's token says ACTIVE.
     *
     * @throws StoryException when it takes too long
     */
    void await(String caseId) throws StoryException, InterruptedException;
}
