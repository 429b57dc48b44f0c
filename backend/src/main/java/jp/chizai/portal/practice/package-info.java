/**
 * Practice entries (取組事例): written where something was learnt, endorsed by the prefecture, recommended by the bureau and
 * published by the centre. What is written stays behind the barrier of its tenant; what was published lies in tables of
 * its own that every party reads.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "identity",
            "http",
            "files",
            "flow",
            "plan",
            "measurement",
            "measurement::events",
            "review"
        })
package jp.chizai.portal.practice;
