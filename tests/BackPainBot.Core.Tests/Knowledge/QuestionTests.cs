using BackPainBot.Core.Tests.Dialogs;
using BackPainBot.Transcripts;

namespace BackPainBot.Core.Tests.Knowledge;

/// <summary>Single facts, asked for in people's own words, are answered with the fact. The head of questions.yaml says how an answer is judged.</summary>
public sealed class QuestionTests
{
    private static readonly Dictionary<string, Question> Questions = QuestionFile.Read();

    /// <summary>What one says to come to the first step (or a later one) of a technique.</summary>
    private static readonly Dictionary<string, string[]> WayTo = new(StringComparer.Ordinal)
    {
        ["way-1"] = ["work the right psoas by hand", "none", "next"],
        ["way-2"] = ["work my right psoas with the thera cane", "none", "I have done it by hand twice or more", "I have a cane", "none", "next"],
        ["way-3"] = ["work my right psoas by hand", "none", "I can get down on the floor", "I have done it by hand twice or more", "I can get down on the floor", "none", "next"],
        ["part-2"] =
        [
            "work my right psoas by hand", "none", "I can get down on the floor", "I have done it by hand twice or more", "I can get down on the floor", "none", "next",
            "next", "next", "next", "next",
        ],
        ["iliacus"] = ["work the right iliacus with a ball", "none", "next"],
        ["ql"] = ["work the right iliacus with a ball", "none", "next", "next", "next"],
    };

    private static readonly string[] NotSaid =
    [
        "my source does not", "my source gives no", "my source names no", "my source says nothing", "my source has no", "my source describes no",
        "my source says only",
    ];

    private static readonly string[] NotYet = [" yet", "i cannot"];

    public static TheoryData<string> Ids() => [.. Questions.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_is_answered_with_what_it_asks_for(string id)
    {
        var question = Questions[id];
        var talk = new Talk();
        foreach (var said in question.Technique is { } technique ? WayTo[technique] : [])
            talk.Say(said);

        var answer = string.Join('\n', PlainReply.Of(talk.Say(question.Ask))).ToLowerInvariant();

        var because = $"'{question.Ask}' got:\n{answer}";
        question.Holds.ShouldAllBe(group => group.Split('|', StringSplitOptions.None).Any(phrase => Has(answer, phrase)), because);
        question.AsksWhich.ShouldAllBe(subject => answer.Contains(subject, StringComparison.Ordinal), because);
        if (question.Says is "not-said")
            NotSaid.ShouldContain(phrase => answer.Contains(phrase, StringComparison.Ordinal), because);
        if (question.Says is "not-yet")
            NotYet.ShouldContain(phrase => answer.Contains(phrase, StringComparison.Ordinal), because);
    }

    /// <summary>The phrase begins where a word does, and a digit at its end is not followed by another.</summary>
    private static bool Has(string answer, string phrase)
    {
        for (var at = answer.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = answer.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            var end = at + phrase.Length;
            var beginsWord = at == 0 || !char.IsLetterOrDigit(answer[at - 1]);
            var endsNumber = !char.IsDigit(phrase[^1]) || end == answer.Length || !char.IsDigit(answer[end]);
            if (beginsWord && endsNumber)
                return true;
        }

        return false;
    }
}
