/**
 * The published entries for those who do not work in the portal: pages without sign-in and a feed of what is open to the
 * public, tables as data, and a printed case book (事例集).
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "tenancy", "identity", "http", "files", "plan", "practice"})
package jp.chizai.portal.catalogue;
