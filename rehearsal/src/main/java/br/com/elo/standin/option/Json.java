package br.com.elo.standin.option;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/** JSON, as the part of YAML that it is. */
public final class Json {
    private static final DumpSettings ONE_LINE = DumpSettings.builder()
            .setSchema(new JsonSchema())
            .setDefaultFlowStyle(FlowStyle.FLOW)
            .setDefaultScalarStyle(ScalarStyle.JSON_SCALAR_STYLE)
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .setDereferenceAliases(true)
            .build();

    private Json() {
    }

    /** Maps, lists and scalars on one line. */
    public static String write(Object value) {
        return new Dump(ONE_LINE).dumpToString(value).strip();
    }
}
