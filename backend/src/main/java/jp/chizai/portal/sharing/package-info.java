/**
 * Sharing back (共有): what was confirmed is open to every party, and each prefecture sees its own numbers beside the
 * national picture and prefectures like it. Shared rows are copies in tables of their own, written in the transaction
 * that confirms and taken away in the one that reopens.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "identity",
            "http",
            "plan",
            "plan::events",
            "measurement",
            "overview",
            "review",
            "review::events"
        })
package jp.chizai.portal.sharing;
