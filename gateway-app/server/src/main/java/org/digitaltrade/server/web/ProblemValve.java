package org.digitaltrade.server.web;

import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What the container refuses before any web application is found, such as a malformed request line. */
public final class ProblemValve extends ErrorReportValve {
    private final ProblemWriter writer = new ProblemWriter();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            writer.write(response, ContainerProblems.of(response.getStatus()), Locale.ENGLISH);
            response.finishResponse();
        } catch (IOException e) {
            // The caller is gone; there is nobody left to tell.
            containerLog().debug("answer not delivered", e);
        }
    }

    private org.apache.juli.logging.Log containerLog() {
        return getContainer().getLogger();
    }
}
