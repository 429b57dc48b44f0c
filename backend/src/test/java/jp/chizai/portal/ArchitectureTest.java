package jp.chizai.portal;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    @Test
    void everyModuleImportsOnlyWhatItDeclares() {
        ApplicationModules.of(PortalApplication.class).verify();
    }
}
