using System.Collections.Frozen;

namespace BackPainBot.Core.Dialogs;

/// <summary>How the bot talks: everything of <c>dialogs/</c>, checked and ready. Immutable; made by <see cref="DialogLoader"/>.</summary>
public sealed record DialogLibrary
{
    /// <summary>By id; those that the engine begins are always there.</summary>
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

    /// <summary>Line ids: what is said besides, when a message is not understood while a technique runs.</summary>
    public required IReadOnlyList<string> RepairWhilePressing { get; init; }

    /// <summary>The choices of the last rung.</summary>
    public required IReadOnlyList<ChoiceSpec> WaysOut { get; init; }

    /// <summary>The engine's own buttons, by the ids of <c>EngineButtons</c>.</summary>
    public required FrozenDictionary<string, ChoiceSpec> Buttons { get; init; }

    /// <summary>Terms at the head of a message which say that what follows replaces what was told.</summary>
    public required FrozenSet<string> Correcting { get; init; }

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

    /// <summary>Terms that, alone in a message, tick every line of a card.</summary>
    public required FrozenSet<string> EveryLine { get; init; }

    /// <summary>Terms by which the next step is asked for as a question ("what next?").</summary>
    public required FrozenSet<string> AskNext { get; init; }

    /// <summary>Terms beside which no word leads on to the next step ("yes, stop", "almost done", "now what").</summary>
    public required FrozenSet<string> HoldsBack { get; init; }

    /// <summary>Terms or intents which, where nothing else answers them in a step, are told that it goes on.</summary>
    public required FrozenSet<string> Stays { get; init; }

    /// <summary>Terms by which a pain of one's own is told beside a muscle that is named.</summary>
    public required FrozenSet<string> PainFirst { get; init; }

    /// <summary>Terms by which a pain is told that is over.</summary>
    public required FrozenSet<string> Over { get; init; }

    /// <summary>The ways to say no that deny all of a list, in lower case, without apostrophes.</summary>
    public required FrozenSet<string> PlainNo { get; init; }

    /// <summary>Words that deny the line of a card whose words stand beside them, in lower case, without apostrophes.</summary>
    public required FrozenSet<string> Denying { get; init; }

    /// <summary>Terms that may deny a line of the danger card or be it ("no control"): asked which.</summary>
    public required FrozenSet<string> EitherWay { get; init; }

    /// <summary>Words for the place of a line in a card, counted from 1; 0 for the last.</summary>
    public required FrozenDictionary<string, int> Places { get; init; }

    /// <summary>Words that name a line of a card together with one of its own ("the legs one"), in lower case, without apostrophes.</summary>
    public required FrozenSet<string> BesideLine { get; init; }

    /// <summary>Terms that may stand beside the "none" that answers a safety card; the terms of that answer are among them.</summary>
    public required FrozenSet<string> BesideNone { get; init; }

    /// <summary>Line ids that are said with every suggestion.</summary>
    public required IReadOnlyList<string> WithSuggestion { get; init; }

    /// <summary>Line id that is said once a talk, with the first suggestion or technique.</summary>
    public required string Disclaimer { get; init; }

    /// <summary>Kinds of asking that are answered before a wish in the same message is followed ("can I start with the cane?").</summary>
    public required FrozenSet<string> AskFirst { get; init; }

    /// <summary>Terms by which a muscle is asked about as the source of the person's own pain: that tells the pain.</summary>
    public required FrozenSet<string> OwnPain { get; init; }

    /// <summary>Line ids said when a technique is not offered any more.</summary>
    public required IReadOnlyList<string> NotOffered { get; init; }

    /// <summary>Intents whose facts are taken: a question tells nothing about the person.</summary>
    public required FrozenSet<string> Telling { get; init; }

    /// <summary>Terms of <c>knowledge/</c> by which a dialog is heard.</summary>
    public required FrozenSet<string> TermsUsed { get; init; }

    /// <summary>Sentences of <c>knowledge/</c> that a dialog names.</summary>
    public required FrozenSet<string> SentencesUsed { get; init; }

    /// <summary>Numbers that a dialog needs, by name: minutes, days, counts.</summary>
    public required FrozenDictionary<string, int> Numbers { get; init; }
}
