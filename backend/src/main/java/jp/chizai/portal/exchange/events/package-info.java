/** What this module tells the audit trail and the modules above it. */
@org.springframework.modulith.NamedInterface("events")
package jp.chizai.portal.exchange.events;
