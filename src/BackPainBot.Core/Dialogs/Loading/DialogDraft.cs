using System.Collections.Frozen;

namespace BackPainBot.Core.Dialogs;

/// <summary>What has been parsed so far, and what it names of other files.</summary>
internal sealed class DialogDraft
{
    public NamesUsed DialogsUsed { get; } = new("dialog");

    public NamesUsed PromptsUsed { get; } = new("prompt");

    public NamesUsed CardsUsed { get; } = new("card");

    public NamesUsed FlagsUsed { get; } = new("flag");

    public NamesUsed RegionsUsed { get; } = new("region");

    public NamesUsed TimesUsed { get; } = new("time");

    /// <summary>Commands and signs that buttons give.</summary>
    public NamesUsed ActsUsed { get; } = new("command or sign");

    public Hearing Hearing { get; } = new();

    public SlotBook Slots { get; } = new();

    public Dictionary<string, Dialog> Dialogs { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Prompt> Prompts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Route> Routes { get; } = new(StringComparer.Ordinal);

    public List<Behaviour> Commands { get; } = [];

    public List<Behaviour> Signs { get; } = [];

    /// <summary>Steps that begin a dialog: the one they stand in, the one they begin, and where.</summary>
    public List<(string In, string Begins, Knowledge.Place Place)> Begins { get; } = [];

    public List<RepairStep> Repair { get; } = [];

    public List<string> RepairWhilePressing { get; } = [];

    public List<ChoiceSpec> WaysOut { get; } = [];

    public Dictionary<string, ChoiceSpec> Buttons { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Correcting { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, IReadOnlyList<string>> Resets { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Numbers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> FactPatterns { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Telling { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> WithSuggestion { get; set; } = [];

    public string Disclaimer { get; set; } = "";

    public HashSet<string> AskFirst { get; } = new(StringComparer.Ordinal);

    public HashSet<string> OwnPain { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> NotOffered { get; set; } = [];

    public HashSet<string> Exceptions { get; } = new(StringComparer.Ordinal);

    public HashSet<string> EveryLine { get; } = new(StringComparer.Ordinal);

    public HashSet<string> AskNext { get; } = new(StringComparer.Ordinal);

    public HashSet<string> HoldsBack { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Stays { get; } = new(StringComparer.Ordinal);

    public HashSet<string> PainFirst { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Over { get; } = new(StringComparer.Ordinal);

    public HashSet<string> PlainNo { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Denying { get; } = new(StringComparer.Ordinal);

    public HashSet<string> EitherWay { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Places { get; } = new(StringComparer.Ordinal);

    public HashSet<string> BesideLine { get; } = new(StringComparer.Ordinal);

    public HashSet<string> BesideNone { get; } = new(StringComparer.Ordinal);

    public HashSet<string> OfOneself { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Joiners { get; } = new(StringComparer.Ordinal);

    public string FirstSide { get; set; } = "";

    public DialogLibrary Finish(LineBook lines) => new()
    {
        Dialogs = Dialogs.ToFrozenDictionary(StringComparer.Ordinal),
        Prompts = Prompts.ToFrozenDictionary(StringComparer.Ordinal),
        Routes = Routes.ToFrozenDictionary(StringComparer.Ordinal),
        Commands = Commands,
        Signs = Signs,
        Repair = Repair,
        RepairWhilePressing = RepairWhilePressing,
        WaysOut = WaysOut,
        Buttons = Buttons.ToFrozenDictionary(StringComparer.Ordinal),
        Correcting = Correcting.ToFrozenSet(StringComparer.Ordinal),
        Resets = Resets.ToFrozenDictionary(StringComparer.Ordinal),
        Numbers = Numbers.ToFrozenDictionary(StringComparer.Ordinal),
        FactPatterns = FactPatterns.ToFrozenDictionary(StringComparer.Ordinal),
        FirstSide = FirstSide,
        Joiners = Joiners.ToFrozenSet(StringComparer.Ordinal),
        WithSuggestion = WithSuggestion,
        Exceptions = Exceptions.ToFrozenSet(StringComparer.Ordinal),
        EveryLine = EveryLine.ToFrozenSet(StringComparer.Ordinal),
        AskNext = AskNext.ToFrozenSet(StringComparer.Ordinal),
        HoldsBack = HoldsBack.ToFrozenSet(StringComparer.Ordinal),
        Stays = Stays.ToFrozenSet(StringComparer.Ordinal),
        PainFirst = PainFirst.ToFrozenSet(StringComparer.Ordinal),
        Over = Over.ToFrozenSet(StringComparer.Ordinal),
        PlainNo = PlainNo.ToFrozenSet(StringComparer.Ordinal),
        Denying = Denying.ToFrozenSet(StringComparer.Ordinal),
        EitherWay = EitherWay.ToFrozenSet(StringComparer.Ordinal),
        Places = Places.ToFrozenDictionary(StringComparer.Ordinal),
        BesideLine = BesideLine.ToFrozenSet(StringComparer.Ordinal),
        BesideNone = BesideNone.ToFrozenSet(StringComparer.Ordinal),
        OfOneself = OfOneself.ToFrozenSet(StringComparer.Ordinal),
        AskFirst = AskFirst.ToFrozenSet(StringComparer.Ordinal),
        OwnPain = OwnPain.ToFrozenSet(StringComparer.Ordinal),
        NotOffered = NotOffered,
        Disclaimer = Disclaimer,
        Telling = Telling.ToFrozenSet(StringComparer.Ordinal),
        Lines = lines.Texts.ToFrozenDictionary(StringComparer.Ordinal),
        TermsUsed = Hearing.TermsUsed.ToFrozenSet(StringComparer.Ordinal),
        SentencesUsed = lines.SentencesUsed.ToFrozenSet(StringComparer.Ordinal),
    };
}
