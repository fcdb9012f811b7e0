namespace BackPainBot.Core.Dialogs;

/// <summary>What is known when a turn begins: the talk (one conversation) and the person (all their conversations on a channel).</summary>
public sealed record ConversationState(TalkState Talk, PersonState Person)
{
    /// <summary>Of somebody who was never heard.</summary>
    public static readonly ConversationState New = new(new TalkState(), new PersonState());
}

/// <summary>
/// A talk: a journal of what was told, and a position. Ids only, never type names, step numbers or wording, so that a
/// deploy does not break an open talk. Unknown ids are passed over when it is read.
/// </summary>
public sealed record TalkState
{
    /// <summary>Version of this record's form.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Number of the last turn; 0 before the first. Never undone.</summary>
    public int Turn { get; init; }

    /// <summary>The greeting was said; it is said once.</summary>
    public bool Greeted { get; init; }

    /// <summary>When the person was last heard.</summary>
    public DateTimeOffset? LastHeard { get; init; }

    /// <summary>The answers that hold, oldest first. <em>Back</em> takes the last one out.</summary>
    public IReadOnlyList<Answer> Journal { get; init; } = [];

    /// <summary>The open dialogs, outermost first; empty at home.</summary>
    public IReadOnlyList<Frame> Position { get; init; } = [];

    /// <summary>Ids of sentences that are said once a talk (the disclaimer). Never undone.</summary>
    public IReadOnlyList<string> SaidOnce { get; init; } = [];

    /// <summary>How many messages in a row were not understood, and the repair that was used last.</summary>
    public int Misunderstood { get; init; }

    /// <summary>Line id of the last repair, so that it is not said twice running; null after a message that was understood.</summary>
    public string? LastRepair { get; init; }

    /// <summary>Ids of the sentences and lines of the last reply, for "source?".</summary>
    public IReadOnlyList<string> Said { get; init; } = [];

    /// <summary>Id of the open question, and the ids of its choices: what a bare answer can land on.</summary>
    public OpenQuestion? Open { get; init; }
}

/// <summary>One message of the person that told something.</summary>
/// <param name="Turn">In which turn it was told.</param>
/// <param name="At">When.</param>
/// <param name="Facts">What it told or caused.</param>
/// <param name="Before">The position before it: where <em>back</em> returns to.</param>
public sealed record Answer(int Turn, DateTimeOffset At, IReadOnlyList<Fact> Facts, IReadOnlyList<Frame> Before);

/// <summary>A small fact: a slot gets, gains or loses a value.</summary>
/// <param name="Slot">Id of the slot: <c>region</c>, <c>side</c>, <c>timing</c>, <c>muscle</c>, …</param>
/// <param name="Value">An id; <c>unknown</c> when the person cannot or would rather not say.</param>
/// <param name="Change">What happens to the slot.</param>
public sealed record Fact(string Slot, string Value, Change Change = Change.Set);

/// <summary>What a fact does to its slot.</summary>
public enum Change
{
    /// <summary>The value replaces what was there.</summary>
    Set,

    /// <summary>The value joins what is there.</summary>
    Add,

    /// <summary>The value is said not to hold.</summary>
    Deny,

    /// <summary>The slot is emptied; the value says nothing.</summary>
    Clear,
}

/// <summary>An open dialog and the step in it that waits.</summary>
/// <param name="Dialog">Id of the dialog.</param>
/// <param name="Step">Id of the step; null when the dialog has only begun.</param>
/// <param name="Slot">Id of the slot that the step asks for, where it asks.</param>
public sealed record Frame(string Dialog, string? Step = null, string? Slot = null);

/// <summary>What is being asked.</summary>
/// <param name="Question">Id of the question, as in <see cref="Reply.Question"/>.</param>
/// <param name="Turn">Turn in which it was last asked.</param>
/// <param name="Choices">Ids in the order shown.</param>
public sealed record OpenQuestion(string Question, int Turn, IReadOnlyList<string> Choices);

/// <summary>What is kept of a person beyond one talk.</summary>
public sealed record PersonState
{
    /// <summary>Version of this record's form.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Safety answers by flag id. A yes stays until it is changed; a no for the time that the flag's file names.</summary>
    public IReadOnlyDictionary<string, SafetyAnswer> Safety { get; init; } = new SortedDictionary<string, SafetyAnswer>(StringComparer.Ordinal);

    /// <summary>Finished or ended techniques, oldest first.</summary>
    public IReadOnlyList<Session> Sessions { get; init; } = [];
}

/// <summary>An answered safety question.</summary>
/// <param name="Value"><c>yes</c>, <c>no</c> or <c>unknown</c>.</param>
/// <param name="At">When it was told.</param>
/// <param name="Level">How soon it is to be seen, where a follow-up settled that; null for the level of the flag itself.</param>
public sealed record SafetyAnswer(string Value, DateTimeOffset At, string? Level = null);

/// <summary>One technique that was done.</summary>
/// <param name="Technique">Id of the technique.</param>
/// <param name="Side">The side that was treated first: <c>left</c> or <c>right</c>.</param>
/// <param name="At">When it began.</param>
/// <param name="End"><c>finished</c>, <c>stopped</c>, or the reason it was ended for.</param>
/// <param name="Outcome">What followed, told at the next visit: <c>better</c>, <c>same</c>, <c>worse</c>, <c>reaction</c>; null until asked.</param>
public sealed record Session(string Technique, string Side, DateTimeOffset At, string End, string? Outcome = null);
