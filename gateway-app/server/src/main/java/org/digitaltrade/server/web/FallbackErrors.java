package org.digitaltrade.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what never reached a controller: refusals of filters and of the servlet container. */
@Controller
final class FallbackErrors implements ErrorController {
    private final ProblemWriter writer;

    FallbackErrors(ProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, Locale locale, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Without the attribute somebody asked for the path itself, which is no resource.
        writer.write(response, ContainerProblems.of(status instanceof Integer code ? code : 404), locale);
    }
}
