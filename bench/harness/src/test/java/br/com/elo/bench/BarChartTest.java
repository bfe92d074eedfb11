package br.com.elo.bench;

import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.util.List;
import java.util.stream.DoubleStream;
import javax.xml.parsers.DocumentBuilderFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BarChartTest {
    @Test
    void lengthsAreInProportion() throws Exception {
        NodeList bars = bars(chart(10, 20));
        assertEquals(2 * width(bars, 0), width(bars, 1));
    }

    @Test
    void aBarThatDwarfsTheOthersIsCutAndSaysSo() throws Exception {
        String svg = chart(10, 20, 5000);
        NodeList bars = bars(svg);
        assertTrue(width(bars, 2) < 2 * width(bars, 1), svg);
        assertTrue(svg.contains("5000 (bar cut)"), svg);
    }

    private static String chart(double... values) {
        List<BarChart.Bar> bars = DoubleStream.of(values)
                .mapToObj(value -> new BarChart.Bar("a < b & c", Spread.of(List.of(value)), false))
                .toList();
        return new BarChart("title", bars).svg(0);
    }

    private static NodeList bars(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getElementsByTagName("rect");
    }

    private static int width(NodeList bars, int number) {
        return Integer.parseInt(bars.item(number).getAttributes().getNamedItem("width").getNodeValue());
    }
}
