package jp.chizai.portal.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import jp.chizai.portal.catalogue.Catalogue;
import jp.chizai.portal.catalogue.CatalogueFiles;
import jp.chizai.portal.catalogue.Selection;
import jp.chizai.portal.files.Downloads;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PublishedPractice;
import jp.chizai.portal.tenancy.TenantScope;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of published entries as data. */
@RestController
@Tag(name = "Catalogue")
class CatalogueController {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Catalogue catalogue;
    private final CatalogueFiles files;
    private final TenantScope scope;
    private final BusinessCalendar calendar;

    CatalogueController(Catalogue catalogue, CatalogueFiles files, TenantScope scope, BusinessCalendar calendar) {
        this.catalogue = catalogue;
        this.files = files;
        this.scope = scope;
        this.calendar = calendar;
    }

    @GetMapping("/api/practice-catalogue")
    @Requires(Action.VIEW_PLANS)
    @Operation(
            operationId = "getPracticeCatalogue",
            summary = "The published entries as data, with the numbers of their effects",
            description = "As XLSX both tables, a sheet each; as CSV the one asked for. Without a choice all entries.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = {
                                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary"))
                            }))
    ResponseEntity<byte[]> data(
            @RequestParam(defaultValue = "xlsx") @Parameter(description = "xlsx or csv") String format,
            @RequestParam(defaultValue = "entries") @Parameter(description = "Of CSV: entries or effects") String table,
            @Valid @ParameterObject Selection selection,
            Locale locale) {
        boolean csv = oneOf("format", format, "csv", "xlsx");
        boolean effects = oneOf("table", table, "effects", "entries");
        // The rows come by the tables' own policy: a role that sees everything is not needed for them.
        List<PublishedPractice> entries = scope.read(TenantId.CENTRE, () -> catalogue.of(selection));
        String name = (csv && effects ? "practice-effects-" : "practices-") + calendar.today();
        return csv
                ? Downloads.of(
                        effects ? files.csvOfEffects(entries, locale) : files.csvOfEntries(entries, locale),
                        CSV,
                        name + ".csv")
                : Downloads.of(files.xlsx(entries, locale), XLSX, name + ".xlsx");
    }

    /** Whether a parameter says the first of the two things it may say. */
    private static boolean oneOf(String field, String said, String first, String second) {
        if (!said.equals(first) && !said.equals(second)) {
            throw ProblemException.invalid(FieldFault.of(field, "field.not-allowed"));
        }
        return said.equals(first);
    }
}
