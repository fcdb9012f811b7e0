using BackPainBot.Core.Dialogs;
using BackPainBot.Core.Knowledge;
using BackPainBot.Transcripts;

namespace BackPainBot.Core.Tests.Dialogs;

/// <summary>A person who clicks what is offered, mostly forward, and at times says something else. The same seed goes the same way.</summary>
internal sealed class RandomWalker
{
    private const double Forward = 0.55;
    private const double Aside = 0.2;

    private static readonly string[] Openings =
    [
        "hi", "my back hurts", "my lower back hurts on the right side when i get up in the morning", "my groin hurts when i walk",
        "how do i work my psoas", "work my iliacus", "i want to work a muscle", "my hip and my buttock hurt on both sides",
    ];

    private static readonly string[] Asides =
    [
        "next", "back", "again", "yes", "no", "start", "stop", "continue", "start over", "ok show me", "i do not know", "why these?",
        "why do you ask?", "source?", "no, the left side", "it hurts in my buttock too", "work my psoas", "can i start with the cane?",
        "what is a theracane?", "i feel a pulse", "it hurts too much", "my foot is going numb", "i am pregnant", "i take blood thinners",
        "i have chest pain and i cannot breathe", "i cannot feel anything between my legs", "asdf", "help", "that was a mistake", "none of these",
    ];

    private static readonly string[] OnwardChoices = ["none", "start", "next", "resume", "gone", "eased", "yes", "show"];

    private readonly Random _random;
    private readonly List<string> _trail = [];

    public RandomWalker(int seed)
    {
        // CA5394 is about secrets; here the point is that a failing walk can be walked again.
        _random = new Random(seed);
        Say(One(Openings));
    }

    public Talk Talk { get; } = new();

    public Reply Last => Talk.Last!;

    /// <summary>The question that the last message answered or passed over; null at the first.</summary>
    public string? Asked { get; private set; }

    /// <summary>The last thing done: a choice id in brackets, or words.</summary>
    public string Did => _trail[^1];

    public SafetyAnswer? AnswerTo(RedFlag flag) => Talk.State.Person.Safety.GetValueOrDefault(flag.Id);

    public void Step()
    {
        Asked = Last.Question;
        var onward = Last.Choices.Where(c => OnwardChoices.Contains(c.Id) || c.Id.StartsWith("work-", StringComparison.Ordinal)).ToList();
        if (_random.NextDouble() < Aside || Last.Choices.Count == 0)
            Say(One(Asides));
        else if (onward.Count > 0 && _random.NextDouble() < Forward)
            Pick(One(onward).Id);
        else
            Pick(One(Last.Choices).Id);
    }

    public override string ToString() => $"the walk: {string.Join(" → ", _trail)}\nthe reply: {string.Join(" / ", PlainReply.Of(Last))}";

    private void Say(string text)
    {
        _trail.Add(text);
        Talk.Say(text);
    }

    private void Pick(string choice)
    {
        _trail.Add($"[{choice}]");
        Talk.Pick(choice);
    }

    private T One<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];
}
