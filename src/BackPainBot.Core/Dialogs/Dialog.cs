namespace BackPainBot.Core.Dialogs;

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

/// <summary>What a step does; <c>dialogs/README.md</c> has the words for it.</summary>
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

    /// <summary>Counts a flag as told from now on; its advice is not said.</summary>
    Flag,

    /// <summary>Ends the talk's open dialogs, whatever they wait for.</summary>
    Leave,
}
