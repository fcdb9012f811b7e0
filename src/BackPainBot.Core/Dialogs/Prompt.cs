namespace BackPainBot.Core.Dialogs;

/// <summary>A question, or an offer that asks nothing.</summary>
public sealed record Prompt
{
    /// <summary>Unique over all dialogs.</summary>
    public required string Id { get; init; }

    /// <summary>Slots that it fills; it is asked while none of them is known. A choice without effects of its own sets the first.</summary>
    public required IReadOnlyList<string> Slots { get; init; }

    /// <summary>Line ids.</summary>
    public required IReadOnlyList<string> Ask { get; init; }

    /// <summary>Line ids: the same in few words, for asking again after a question in between.</summary>
    public IReadOnlyList<string> Short { get; init; } = [];

    /// <summary>Line ids: the same in other words, with an example of an answer.</summary>
    public IReadOnlyList<string> Rephrase { get; init; } = [];

    /// <summary>Sentence ids: why it is asked.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];

    public IReadOnlyList<ChoiceSpec> Choices { get; init; } = [];

    /// <summary>Where more choices come from: <c>regions</c>, <c>times</c>, <c>workable</c>, …; null when they all stand here.</summary>
    public string? From { get; init; }

    /// <summary>The choices that stand here come before those of <see cref="From"/>.</summary>
    public bool FoundLast { get; init; }

    /// <summary>Those of <see cref="From"/> that are shown, by id, in order.</summary>
    public IReadOnlyList<string> Show { get; init; } = [];

    /// <summary>False: an offer, with buttons to go on and no question.</summary>
    public bool Question { get; init; } = true;
}

/// <summary>A button and what it does. Without any effect it sets the first slot of its prompt to its id.</summary>
public sealed record ChoiceSpec
{
    public required string Id { get; init; }

    public required string Label { get; init; }

    /// <summary>Terms that pick it besides its label.</summary>
    public IReadOnlyList<string> Means { get; init; } = [];

    /// <summary>Texts that are as good as its label; of a card's line also those whose words are its words too, when nothing else in a message is understood.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Slots that it sets.</summary>
    public IReadOnlyList<FactTest> Set { get; init; } = [];

    /// <summary>Taken as if the person had typed this; slots are filled first.</summary>
    public string? Ask { get; init; }

    /// <summary>A flag that it tells.</summary>
    public string? Flag { get; init; }

    /// <summary>How soon that flag is to be seen, where the choice settles it; null leaves it to the flag and its follow-up.</summary>
    public string? Level { get; init; }

    /// <summary>A command that it gives, or a sign that it tells: its id; <c>next</c> goes on to the next step.</summary>
    public string? Act { get; init; }

    /// <summary>It has no effect of its own.</summary>
    internal bool SetsItsPrompt => this is { Set.Count: 0, Ask: null, Act: null, Flag: null };
}
