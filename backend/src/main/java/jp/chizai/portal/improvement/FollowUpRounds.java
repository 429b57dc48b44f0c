package jp.chizai.portal.improvement;

import java.util.UUID;
import jp.chizai.portal.kernel.TenantId;

/** The reporting rounds in which improvements are followed up; implemented by the module that keeps them. */
public interface FollowUpRounds {

    /**
     * Lets a tenant write in a round, or not. Called inside the tenant's scope.
     *
     * @throws jp.chizai.portal.kernel.ProblemException NOT_FOUND for an unknown round, ROUND_CLOSED for a closed one,
     *     STEP_NOT_POSSIBLE if the tenant's report has gone on its way
     */
    void requireWritable(TenantId tenant, UUID round);
}
