/** What this module tells the modules above it, and what they may propose to it. */
@org.springframework.modulith.NamedInterface("events")
package jp.chizai.portal.plan.events;
