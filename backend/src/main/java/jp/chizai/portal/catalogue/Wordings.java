package jp.chizai.portal.catalogue;

import java.util.Locale;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives the {@link Wording} of a language. */
@Component
public class Wordings {

    private final MessageSource messages;
    private final Plans plans;
    private final Tenants tenants;

    Wordings(MessageSource messages, Plans plans, Tenants tenants) {
        this.messages = messages;
        this.plans = plans;
        this.tenants = tenants;
    }

    public Wording in(Locale locale) {
        return new Wording(messages, plans, tenants, locale);
    }
}
