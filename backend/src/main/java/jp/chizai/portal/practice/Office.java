package jp.chizai.portal.practice;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Texts;

/**
 * An office that answers for entries. Never a person: who asks about an entry in three years reaches whoever sits there
 * then.
 */
@Schema(name = "PracticeOfficeEntry")
public record Office(
        @NotNull @Size(max = 100) @Schema(example = "商工労働部 産業政策課")
        String name,

        @Nullable @Size(max = 30) @Schema(example = "017-000-0000")
        String phone,

        @Nullable @Size(max = 200) @Schema(example = "chizai@example.jp")
        String email) {

    public Office {
        name = Texts.stripped(name);
        phone = Texts.stripped(phone);
        email = Texts.stripped(email);
    }

    List<FieldFault> faults() {
        return Stream.of(
                        Texts.faultOf("name", name, 100),
                        phone == null || phone.matches("[0-9０-９()（）+＋ー－ -]{5,30}(（内線[0-9]{1,8}）)?")
                                ? Optional.<FieldFault>empty()
                                : Optional.of(FieldFault.of("phone", "field.not-a-phone-number")),
                        email == null || email.matches("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")
                                ? Optional.<FieldFault>empty()
                                : Optional.of(FieldFault.of("email", "field.not-an-address")))
                .flatMap(Optional::stream)
                .toList();
    }
}
