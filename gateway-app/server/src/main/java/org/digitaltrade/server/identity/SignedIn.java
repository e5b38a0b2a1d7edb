package org.digitaltrade.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.server.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the {@link Viewer} of the request's session; a method that takes one can't be called without. */
@Component
final class SignedIn implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private static final String SCHEME = "Bearer ";

    private final Sessions sessions;

    SignedIn(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Viewer resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return token(request.getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(sessions::find)
                .map(Viewer::new)
                .orElseThrow(() -> new ProblemException(Code.SESSION_REQUIRED, "sign in first: POST /v1/sessions"));
    }

    static Optional<String> token(HttpServletRequest request) {
        return token(request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    private static Optional<String> token(@Nullable String authorization) {
        return authorization != null && authorization.startsWith(SCHEME)
                ? Optional.of(authorization.substring(SCHEME.length()))
                : Optional.empty();
    }
}
