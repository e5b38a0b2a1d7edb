package org.digitaltrade.server.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.server.identity.Viewer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says of the interface what types alone don't: sessions, problems, and the forms of the ledger's JSON. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String SESSION = "session";
    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig()
                // 64-bit integers are decimal strings: JSON readers lose them otherwise.
                .replaceWithClass(Long.class, String.class)
                .replaceWithClass(long.class, String.class)
                .replaceWithSchema(JsonObject.class, new ObjectSchema())
                .addRequestWrapperToIgnore(Viewer.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Digital trade ledger: gateway")
                        .version("1")
                        .description("Reading and writing the ledger. The party's key never comes here: a client signs"
                                + " digests between the three steps of a transaction."))
                .components(new Components()
                        .addSecuritySchemes(
                                SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSchemas(PROBLEM, problem()));
    }

    /** Every operation has a name of its own and may end in a problem; those that take a viewer need a session. */
    @Bean
    OperationCustomizer namesSessionsAndProblems() {
        return (operation, handler) -> {
            String controller = handler.getBeanType().getSimpleName().replace("Controller", "");
            operation.setOperationId(controller + "." + handler.getMethod().getName());
            operation.setTags(List.of(controller));
            if (Arrays.asList(handler.getMethod().getParameterTypes()).contains(Viewer.class)) {
                operation.addSecurityItem(new SecurityRequirement().addList(SESSION));
            }
            addProblem(operation);
            return operation;
        };
    }

    /** Keeps the address of whoever asked first out of the description. */
    @Bean
    OpenApiCustomizer noServers() {
        return description -> description.setServers(List.of());
    }

    private static void addProblem(Operation operation) {
        ObjectSchema reference = new ObjectSchema();
        reference.set$ref("#/components/schemas/" + PROBLEM);
        Content content = new Content().addMediaType("application/problem+json", new MediaType().schema(reference));
        operation
                .getResponses()
                .addApiResponse(
                        ApiResponses.DEFAULT,
                        new ApiResponse().description("A problem, RFC 9457").content(content));
    }

    private static ObjectSchema problem() {
        StringSchema code = new StringSchema();
        Arrays.stream(Code.values()).map(Code::name).forEach(code::addEnumItem);
        ObjectSchema problem = new ObjectSchema();
        problem.addProperty("type", new StringSchema().description("path of the page that explains the code"));
        problem.addProperty("title", new StringSchema().description("in the language asked for"));
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("code", code);
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("retryable", new BooleanSchema());
        problem.addProperty("stage", new StringSchema().description("how far a transaction got"));
        problem.addProperty("transactionId", new StringSchema());
        problem.addProperty("organisations", new ArraySchema().items(new StringSchema()));
        problem.setRequired(List.of("type", "title", "status", "code", "detail", "retryable"));
        return problem;
    }
}
