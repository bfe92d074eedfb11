package br.com.elo.fault;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/** Gives a test its {@link Figures}, and keeps them with how long it took and how it ended. */
public final class Measured implements ParameterResolver, AfterTestExecutionCallback {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Measured.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Figures.class;
    }

    @Override
    public Figures resolveParameter(ParameterContext parameter, ExtensionContext test) {
        ExtensionContext.Store store = test.getStore(HERE);
        store.put("begin", System.nanoTime());
        Figures figures = new Figures(test.getRequiredTestClass().getSimpleName() + "." + name(test));
        store.put("figures", figures);
        test.getRoot().getStore(HERE).computeIfAbsent("table", key -> new FigureTable(), FigureTable.class).add(figures);
        return figures;
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        ExtensionContext.Store store = test.getStore(HERE);
        Figures figures = store.get("figures", Figures.class);
        if (figures != null) {
            figures.put("seconds", (System.nanoTime() - store.get("begin", Long.class)) / 1_000_000_000)
                    .put("ended", test.getExecutionException().map(Measured::end).orElse("passed"));
        }
    }

    private static String name(ExtensionContext test) {
        String method = test.getRequiredTestMethod().getName();
        String shown = test.getDisplayName();
        return shown.startsWith(method) ? method : method + " " + shown;
    }

    private static String end(Throwable error) {
        return error instanceof TestAbortedException ? "skipped: " + error.getMessage() : "FAILED";
    }
}
