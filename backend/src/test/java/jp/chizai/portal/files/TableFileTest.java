package jp.chizai.portal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    @Nested
    class SeparatedValues {

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "windows-31j"})
        void areReadInEitherEncoding(String encoding) {
            byte[] file = "期間,備考\r\n2021-Q2,髙﨑市と①回目\r\n".getBytes(Charset.forName(encoding));
            assertThat(texts(file)).containsExactly(List.of("期間", "備考"), List.of("2021-Q2", "髙﨑市と①回目"));
        }

        @Test
        void areReadWithAByteOrderMark() {
            assertThat(texts(utf8("\uFEFF期間\n2021"))).containsExactly(List.of("期間"), List.of("2021"));
        }

        @Test
        void mayHaveQuotesLineBreaksAndSeparatorsInACell() {
            assertThat(texts(utf8("a,\"b \"\"c\"\", d\",\"e\nf\"\n1,2,3")))
                    .containsExactly(List.of("a", "b \"c\", d", "e\nf"), List.of("1", "2", "3"));
        }

        @Test
        void mayBeSeparatedByTabs() {
            assertThat(texts(utf8("a\tb\n1,000\t2"))).containsExactly(List.of("a", "b"), List.of("1,000", "2"));
        }

        @Test
        void haveTheNumbersOfTheirLinesAndNoEmptyRows() {
            assertThat(TableFile.read(utf8("a,b\n\n,\n\"x\ny\",2\r3,4")).rows())
                    .extracting(Table.Row::number)
                    .containsExactly(1, 4, 6);
        }

        @Test
        void loseTheQuoteThatKeepsFormulasFromBeingCarriedOut() {
            byte[] written =
                    CsvWriter.write(List.of(List.of("=1+2", "@x", "-3", "'a"), Arrays.asList(null, "＝A1", "b")));
            assertThat(new String(written, StandardCharsets.UTF_8)).startsWith("\uFEFF'=1+2,'@x,'-3,'a\r\n,'＝A1,b");
            assertThat(texts(written)).containsExactly(List.of("=1+2", "@x", "-3", "'a"), List.of("", "＝A1", "b"));
        }

        @Test
        void ofMixedEncodingsAreRefusedWithTheLine() {
            ByteArrayOutputStream mixed = new ByteArrayOutputStream();
            mixed.writeBytes("期間,備考\n".getBytes(WINDOWS_31J));
            mixed.writeBytes("2021-Q1,青森県\n".getBytes(WINDOWS_31J));
            mixed.writeBytes("2021-Q2,青森県\n".getBytes(StandardCharsets.UTF_8));
            assertThat(fault(mixed.toByteArray()).code()).isEqualTo("field.file-mixed-encodings");
            assertThat(fault(mixed.toByteArray()).arguments()).containsExactly(3);
        }

        @Test
        void withAByteOrderMarkAndAnotherEncodingAreRefused() {
            ByteArrayOutputStream mixed = new ByteArrayOutputStream();
            mixed.writeBytes(utf8("\uFEFF期間\n"));
            mixed.writeBytes("青森県\n".getBytes(WINDOWS_31J));
            assertThat(fault(mixed.toByteArray()).code()).isEqualTo("field.file-encoding");
        }

        @Test
        void ofNoKnownEncodingAreRefused() {
            assertThat(fault(new byte[] {'a', (byte) 0xFF, (byte) 0xFF, '\n'}).code())
                    .isEqualTo("field.file-encoding");
        }

        @Test
        void withTooManyRowsAreRefused() {
            assertThat(fault(utf8("a\n" + "1\n".repeat(100_000))).code()).isEqualTo("field.file-too-many-rows");
            assertThat(TableFile.read(utf8("a\n" + "1\n".repeat(20_000))).rows())
                    .hasSize(20_001);
        }

        @ParameterizedTest
        @CsvSource({
            "'a,\"b\nc', field.file-open-quote",
            "'a\0b', field.file-no-table",
        })
        void thatAreNoneAreRefused(String text, String code) {
            assertThat(fault(utf8(text)).code()).isEqualTo(code);
        }

        @Test
        void withFarTooManyColumnsOrLettersAreRefused() {
            assertThat(fault(utf8(",".repeat(300))).code()).isEqualTo("field.file-too-many-columns");
            assertThat(fault(utf8("a".repeat(40_000))).code()).isEqualTo("field.file-cell-too-long");
        }
    }

    @Nested
    class AWorkbook {

        @Test
        void isReadAsItWasWritten() {
            byte[] written = XlsxWriter.write(List.of(
                    new XlsxWriter.Sheet(
                            "実績 <1>",
                            List.of(
                                    new XlsxWriter.Column("期間", 10, XlsxWriter.Use.READ),
                                    new XlsxWriter.Column("実績値", 10, XlsxWriter.Use.FILL_IN_NUMBER)),
                            List.of(
                                    Arrays.asList("2021-Q2", new BigDecimal("12.5")),
                                    Arrays.asList("=1+2 & \"x\"\u0001", null))),
                    new XlsxWriter.Sheet("説明", List.of(), List.of(List.of("説明")))));
            assertThat(FileKind.of(written)).isEqualTo(FileKind.XLSX);
            assertThat(texts(written))
                    .containsExactly(List.of("期間", "実績値"), List.of("2021-Q2", "12.5"), List.of("=1+2 & \"x\"", ""));
        }

        @Test
        void hasNumbersDatesPerCentsTextsAndGaps() {
            Map<String, String> parts = Workbooks.parts("""
                    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>備考</t></is></c></row>
                    <row r="3"><c r="A3" s="1"><v>44440</v></c><c r="B3" s="2"><v>0.405</v></c><c r="C3"><v>0.1</v></c>
                      <c r="D3"><v>0.30000000000000004</v></c><c r="E3"><v>1.234E3</v></c><c r="F3" t="b"><v>1</v></c>
                      <c r="G3" t="e"><v>#N/A</v></c><c r="H3" s="3"><v>44440</v></c></row>""");
            parts.put(
                    "xl/sharedStrings.xml",
                    "<sst><si><r><t>実績</t></r><r><t>値</t></r><rPh sb=\"0\" eb=\"2\"><t>ジッセキチ</t></rPh></si></sst>");
            parts.put(
                    "xl/styles.xml",
                    "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
                            + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
                            + "<xf numFmtId=\"14\"/><xf numFmtId=\"10\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
            assertThat(texts(Workbooks.zip(parts)))
                    .containsExactly(
                            List.of("実績値", "", "備考"),
                            List.of("2021-09-01", "40.5%", "0.1", "0.3", "1234", "TRUE", "#N/A", "2021-09-01"));
            assertThat(TableFile.read(Workbooks.zip(parts)).rows())
                    .extracting(Table.Row::number)
                    .containsExactly(1, 3);
        }

        @Test
        void saysWhereAFormulaStandsAndNotWhatItOnceGave() {
            Table table = TableFile.read(
                    Workbooks.zip(Workbooks.parts("<row r=\"1\"><c r=\"A1\"><f>B1*2</f><v>6</v></c></row>")));
            assertThat(table.rows().get(0).cell(0)).isEqualTo(Table.Cell.FORMULA);
        }

        @Test
        void isReadFromItsFirstSheetThatIsSeen() {
            Map<String, String> parts = Workbooks.parts("<row><c t=\"inlineStr\"><is><t>seen</t></is></c></row>");
            parts.put(
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" state=\"hidden\" r:id=\"rId9\"/>"
                            + "<sheet name=\"b\" r:id=\"rId1\"/></sheets></workbook>");
            assertThat(texts(Workbooks.zip(parts))).containsExactly(List.of("seen"));
        }

        @Test
        void withMacrosIsRefused() {
            assertThat(fault(Workbooks.withMacros()).code()).isEqualTo("field.file-macros");
        }

        @ParameterizedTest
        @ValueSource(strings = {"xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/media/image1.png"})
        void thatIsABombIsRefusedWhereverItHidesIt(String part) {
            byte[] bomb = Workbooks.bomb(part);
            assertThat(bomb).hasSizeLessThan(400_000);
            assertThat(fault(bomb).code()).isEqualTo("field.file-too-large-inside");
        }

        @Test
        void withTooManyRowsIsRefused() {
            String rows = "<row><c><v>1</v></c></row>".repeat(100_000);
            assertThat(fault(Workbooks.zip(Workbooks.parts(rows))).code()).isEqualTo("field.file-too-many-rows");
        }

        @Test
        void cannotReachOutOfItself() {
            String outside =
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
            Map<String, String> parts = Workbooks.parts("");
            parts.put("xl/worksheets/sheet1.xml", outside);
            assertThat(fault(Workbooks.zip(parts)).code()).isEqualTo("field.file-damaged");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<row><c t=\"s\"><v>7</v></c></row>",
                    "<row><c><v>abc</v></c></row>",
                    "<row><c><v>1e99999999999</v></c></row>",
                    "<row r=\"x\"/>",
                    "<row><c s=\"y\"><v>1</v></c></row>",
                    "<row><c r=\"B1\"/><c r=\"A1\"/></row>",
                    "<row><c r=\"ZZZZZZ1\"/></row>",
                    "<row><c>",
                })
        void thatIsDamagedIsRefused(String rows) {
            assertThat(fault(Workbooks.zip(Workbooks.parts(rows))).code()).isEqualTo("field.file-damaged");
        }

        @Test
        void cutOffIsRefused() {
            byte[] whole = Workbooks.zip(Workbooks.parts("<row><c><v>1</v></c></row>"));
            for (int length : new int[] {4, 30, whole.length / 2, whole.length - 1}) {
                assertThat(fault(Arrays.copyOf(whole, length)).code())
                        .isIn("field.file-no-table", "field.file-damaged");
            }
        }

        @Test
        void ofTheOldFormIsRefused() {
            byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0};
            assertThat(fault(old).code()).isEqualTo("field.file-old-or-encrypted");
        }
    }

    private static List<List<String>> texts(byte[] file) {
        return TableFile.read(file).rows().stream()
                .map(row -> row.cells().stream().map(Table.Cell::text).toList())
                .toList();
    }

    private static FieldFault fault(byte[] file) {
        FieldFault[] fault = new FieldFault[1];
        assertThatThrownBy(() -> TableFile.read(file)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem()).isEqualTo(Problem.FILE_REFUSED);
            fault[0] = refused.faults().get(0);
        });
        return fault[0];
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
