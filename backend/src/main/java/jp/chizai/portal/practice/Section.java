package jp.chizai.portal.practice;

import java.util.function.Function;
import jp.chizai.portal.kernel.Code;

/** The sections of an entry, in the order in which they are read. */
public enum Section implements Code {
    /** 課題. */
    PROBLEM(PracticeContent::problem),
    /** 取組の内容. */
    ACTION(PracticeContent::action),
    /** 体制・連携先. */
    PARTNERS(PracticeContent::partners),
    /** 費用と手間. */
    COST(PracticeContent::cost),
    /** 効果. */
    EFFECT(PracticeContent::effect),
    /** うまくいった要因. */
    SUCCESS(PracticeContent::success),
    /** つまずいた点・注意点. */
    PITFALLS(PracticeContent::pitfalls),
    /** 他県で始めるには. */
    TRANSFER(PracticeContent::transfer);

    private final Function<PracticeContent, String> text;

    Section(Function<PracticeContent, String> text) {
        this.text = text;
    }

    /** What a published entry says in this section, in Markdown. */
    public String of(PublishedPractice entry) {
        return entry.texts().inOrder().get(ordinal());
    }

    /** What a content says in this section; null if nothing. */
    public String of(PracticeContent content) {
        return text.apply(content);
    }
}
