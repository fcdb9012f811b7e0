using System.Collections.Frozen;

namespace BackPainBot.Core.Dialogs;

/// <summary>How the bot talks: everything of <c>dialogs/</c>, checked and ready. Immutable; made by <see cref="DialogLoader"/>.</summary>
public sealed record DialogLibrary
{
    public required FrozenDictionary<string, Dialog> Dialogs { get; init; }

    /// <summary>By id, which is unique over all dialogs.</summary>
    public required FrozenDictionary<string, Prompt> Prompts { get; init; }

    /// <summary>The bot's own lines by qualified id (<c>find-the-muscle.sorry</c>); facts about the body are sentences of <c>knowledge/</c>.</summary>
    public required FrozenDictionary<string, string> Lines { get; init; }

    /// <summary>What to do with a message by its intent, where no dialog has a use for it.</summary>
    public required FrozenDictionary<string, Route> Routes { get; init; }

    /// <summary>Commands that are heard everywhere, in the order of the file.</summary>
    public required IReadOnlyList<Behaviour> Commands { get; init; }

    /// <summary>What is heard at any second of a technique, most urgent first.</summary>
    public required IReadOnlyList<Behaviour> Signs { get; init; }

    /// <summary>Slots that lose their value when another changes.</summary>
    public required FrozenDictionary<string, IReadOnlyList<string>> Resets { get; init; }

    /// <summary>What to say when a message was not understood, step by step.</summary>
    public required IReadOnlyList<RepairStep> Repair { get; init; }

    /// <summary>The choices of the last rung.</summary>
    public required IReadOnlyList<ChoiceSpec> WaysOut { get; init; }

    /// <summary>How a slot's value is said back: <c>{name}</c> stands for the value's name.</summary>
    public required FrozenDictionary<string, string> FactPatterns { get; init; }

    /// <summary>The side that is worked first when none hurts more: <c>left</c> or <c>right</c>.</summary>
    public required string FirstSide { get; init; }

    /// <summary>Words between the numbers of several choices ("1 and 3"), in lower case.</summary>
    public required FrozenSet<string> Joiners { get; init; }

    /// <summary>Words by which people speak of themselves, in lower case, without apostrophes.</summary>
    public required FrozenSet<string> OfOneself { get; init; }

    /// <summary>Words that make an exception to what they stand beside, in lower case.</summary>
    public required FrozenSet<string> Exceptions { get; init; }

    /// <summary>Line ids that are said with every suggestion.</summary>
    public required IReadOnlyList<string> WithSuggestion { get; init; }

    /// <summary>Line id that is said once a talk, with the first suggestion or technique.</summary>
    public required string Disclaimer { get; init; }

    /// <summary>Sentence said first when a follow-up settled a level that the flag does not have by itself.</summary>
    public required FrozenDictionary<string, string> LevelFirst { get; init; }

    /// <summary>Kinds of asking that are answered before a wish in the same message is followed ("can I start with the cane?").</summary>
    public required FrozenSet<string> AskFirst { get; init; }

    /// <summary>Line ids said when a technique is not offered any more.</summary>
    public required IReadOnlyList<string> NotOffered { get; init; }

    /// <summary>Intents whose facts are taken: a question tells nothing about the person.</summary>
    public required FrozenSet<string> Telling { get; init; }

    /// <summary>Sentences of <c>knowledge/</c> that a dialog names.</summary>
    public required FrozenSet<string> SentencesUsed { get; init; }

    /// <summary>Numbers that a dialog needs, by name: minutes, days, counts.</summary>
    public required FrozenDictionary<string, int> Numbers { get; init; }
}

/// <summary>A waterfall: steps in order; a step whose answer is already known is passed over.</summary>
/// <param name="Id">Unique.</param>
/// <param name="Steps">In order.</param>
/// <param name="Local">Slots that begin empty each time the dialog begins.</param>
/// <param name="Progress">Its questions say how many there are: "question 2 of about 4".</param>
public sealed record Dialog(string Id, IReadOnlyList<Step> Steps, IReadOnlyList<string> Local, bool Progress);

/// <summary>One step of a waterfall.</summary>
/// <param name="Id">Unique within the dialog.</param>
/// <param name="Kind">What it does.</param>
/// <param name="What">The prompt, card, dialog or slot that the kind works on; empty for <see cref="StepKind.Tell"/>.</param>
/// <param name="Say">For <see cref="StepKind.Tell"/>: ids of lines and sentences.</param>
/// <param name="If">All must hold, or the step is passed over.</param>
/// <param name="Unless">None may hold, or the step is passed over.</param>
/// <param name="Once">For <see cref="StepKind.Tell"/>: at most once a talk.</param>
public sealed record Step(
    string Id,
    StepKind Kind,
    string What,
    IReadOnlyList<string> Say,
    IReadOnlyList<FactTest> If,
    IReadOnlyList<FactTest> Unless,
    bool Once);

/// <summary>A slot holds a value; the value <c>any</c> means that it holds something.</summary>
public sealed record FactTest(string Slot, string Value);

public enum StepKind
{
    /// <summary>Says something and goes on.</summary>
    Tell,

    /// <summary>Asks until one of the prompt's slots is known.</summary>
    Prompt,

    /// <summary>Begins another dialog and goes on when it ends.</summary>
    Begin,

    /// <summary>Passes when the safety card is answered with none of its lines; asks it, or refuses, otherwise.</summary>
    Gate,

    /// <summary>Names the muscles that may be behind the pain, with reasons, and asks what to do.</summary>
    Suggest,

    /// <summary>Settles which technique of the muscle is to be done.</summary>
    Choose,

    /// <summary>Tells how to get ready for the technique, and waits.</summary>
    Setup,

    /// <summary>Goes through the technique step by step, one side after the other.</summary>
    Walk,

    /// <summary>Asks what the level of the told flag depends on, where it depends on more.</summary>
    FollowUp,

    /// <summary>Says what to do about the told flag, then asks the prompt.</summary>
    Advise,

    /// <summary>Writes what was told of the last session into the person's memory.</summary>
    Remember,

    /// <summary>Keeps the safety answers as they are (<c>renew</c>) asks them anew (<c>again</c>), or takes the told flag back (<c>clear</c>).</summary>
    Safety,

    /// <summary>Ends the talk's open dialogs, whatever they wait for.</summary>
    Leave,
}

/// <summary>A question, or an offer that asks nothing.</summary>
public sealed record Prompt
{
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

    /// <summary>Where more choices come from: <c>regions</c>, <c>muscles</c>; null when they all stand here.</summary>
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
}

/// <summary>What is done with a message that has an intent and no other use.</summary>
/// <param name="Intent">The intent.</param>
/// <param name="Begin">The dialog that begins; null when the message is only answered.</param>
/// <param name="Say">Line ids that answer it.</param>
public sealed record Route(string Intent, string? Begin, IReadOnlyList<string> Say);

/// <summary>Something that is heard in many places.</summary>
/// <param name="Id">Unique in its file.</param>
/// <param name="Hear">Terms or intents (<c>intent:feel_pulse</c>) any of which is it.</param>
/// <param name="Begin">The dialog that begins on top; null when none does.</param>
/// <param name="Say">Line ids.</param>
/// <param name="Flag">The flag that counts as told from then on; null when none does.</param>
/// <param name="Level">How soon that flag is to be seen; null leaves it to the flag.</param>
/// <param name="OverScore">A pain of more than this, 0 to 10, is it too; 0 when no number is.</param>
/// <param name="Do">The engine's own act: <c>back</c>, <c>repeat</c>, <c>next</c>, …; null when saying and beginning is all.</param>
public sealed record Behaviour(string Id, IReadOnlyList<string> Hear, string? Begin, IReadOnlyList<string> Say, string? Do, string? Flag, string? Level, int OverScore);

/// <summary>One rung of the repair ladder.</summary>
/// <param name="Id">Unique.</param>
/// <param name="Say">Line ids, one of which is said; never the one that was said last.</param>
/// <param name="Show">What follows: <c>rephrase</c>, <c>choices</c>, <c>ways-out</c>.</param>
public sealed record RepairStep(string Id, IReadOnlyList<string> Say, string Show);
