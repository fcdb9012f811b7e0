using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding;

namespace BackPainBot.Core.Dialogs;

/// <summary>A turn in the making: the state as it changes, and the reply as it grows. Lives for one call of the responder.</summary>
internal sealed class TurnDraft
{
    private readonly ConversationState _before;
    private readonly List<Answer> _journal;
    private readonly List<Fact> _pending = [];
    private IReadOnlyList<Frame> _positionBefore;

    public TurnDraft(Brain brain, ConversationState before, Message message, DateTimeOffset now)
    {
        Brain = brain;
        _before = before;
        _journal = [.. before.Talk.Journal];
        _positionBefore = before.Talk.Position;
        Frames = [.. before.Talk.Position.Where(f => brain.Dialogs.Dialogs.ContainsKey(f.Dialog))];
        Talk = before.Talk with { Turn = before.Talk.Turn + 1 };
        Person = before.Person;
        Message = message;
        HasFile = message.HasFile;
        Now = now;
        Facts = new Facts(_journal, brain.Has);
        Reply = new ReplyDraft(this);
    }

    public Brain Brain { get; }

    public KnowledgeBase Knowledge => Brain.Knowledge;

    public DialogLibrary Dialogs => Brain.Dialogs;

    public Message Message { get; private set; }

    /// <summary>A picture or a file came, whatever was said with it.</summary>
    public bool HasFile { get; }

    public Meaning Meaning { get; set; } = new() { Intent = "" };

    public DateTimeOffset Now { get; }

    /// <summary>How many midnights the person has had since then, by the clock that they have now: the zone of that day is not kept.</summary>
    public int DaysSince(DateTimeOffset then)
    {
        var ahead = Message.AheadOfUtc ?? TimeSpan.Zero;
        return ((Now.UtcDateTime + ahead).Date - (then.UtcDateTime + ahead).Date).Days;
    }

    public TalkState Talk { get; set; }

    public PersonState Person { get; set; }

    public List<Frame> Frames { get; }

    public Facts Facts { get; private set; }

    public ReplyDraft Reply { get; }

    public AskStyle Style { get; set; } = AskStyle.Full;

    /// <summary>What was open when the message came; null at home with nothing asked.</summary>
    public OpenQuestion? Open => _before.Talk.Open;

    /// <summary>When the person was heard before this message; null at their first.</summary>
    public DateTimeOffset? HeardBefore => _before.Talk.LastHeard;

    public bool Moved => _pending.Count > 0 || !Frames.SequenceEqual(_positionBefore);

    /// <summary>Facts of this message, in the order told.</summary>
    public IReadOnlyList<Fact> Pending => _pending;

    /// <summary>Sees the message as if the person had typed this instead: a button that stands for words.</summary>
    public void TakeAs(string text) => Message = new Message(MessageKind.Said, text) { AheadOfUtc = Message.AheadOfUtc };

    public void Tell(string slot, string value, Change change = Change.Set)
    {
        var changes = change == Change.Clear ? Facts.Known(slot) : !Facts.Has(slot, value) || change == Change.Deny;
        if (!changes)
            return;
        Record(new Fact(slot, value, change));
        if (!Dialogs.Resets.TryGetValue(slot, out var dependents))
            return;
        foreach (var dependent in dependents.Where(Facts.Known))
            Record(new Fact(dependent, "", Change.Clear));
    }

    public void Begin(string dialog)
    {
        var open = Frames.FindIndex(f => f.Dialog == dialog);
        if (open >= 0)
            Frames.RemoveRange(open, Frames.Count - open);
        Frames.Add(new Frame(dialog));
        Record(new Fact(ToldIn(dialog), "", Change.Clear));
        foreach (var slot in Dialogs.Dialogs[dialog].Local)
            Record(new Fact(slot, "", Change.Clear));
    }

    /// <summary>Slots that were filled while the dialog was asking, since it was last begun.</summary>
    public IEnumerable<string> AnsweredIn(string dialog)
    {
        var slots = _positionBefore.Count > 0 && _positionBefore[^1].Dialog == dialog ? _pending.Select(f => f.Slot).ToList() : [];
        for (var i = _journal.Count - 1; i >= 0 && _journal[i].Before.Count > 0 && _journal[i].Before[^1].Dialog == dialog; i--)
            slots.AddRange(_journal[i].Facts.Select(f => f.Slot));
        return slots;
    }

    /// <summary>A new goal of the person: what was open is left.</summary>
    public void BeginAnew(string dialog)
    {
        Frames.Clear();
        Tell(Slots.About, "", Change.Clear);
        if (dialog == EngineDialogs.Find)
            Tell(Slots.Hurts, Slots.Yes);
        if (dialog == EngineDialogs.Work)
            Tell(Slots.Technique, "", Change.Clear);
        Begin(dialog);
    }

    public bool WasTold(string dialog, string step) => Facts.Has(ToldIn(dialog), step);

    public void MarkTold(string dialog, string step) => Record(new Fact(ToldIn(dialog), step, Change.Add));

    /// <summary>
    /// Takes the last answer out of the journal; false when there is none. Answers to safety questions are never undone: their card is
    /// put once more, unless what was told bars the way, and what else only notes one is passed over.
    /// </summary>
    public bool GoBack()
    {
        if (_journal.Count == 0)
            return false;
        Answer last;
        string? card;
        do
        {
            last = _journal[^1];
            _journal.RemoveAt(_journal.Count - 1);
            Facts = new Facts(_journal, Brain.Has);
            card = last.Facts.Select(f => Slots.CardAnswered(f.Slot)).FirstOrDefault(c => c is not null && Gates.MayBeAskedAgain(this, c));
        }
        while (card is null && _journal.Count > 0 && last.Facts.All(f => Slots.IsSafety(f.Slot)));

        Frames.Clear();
        Frames.AddRange(last.Before.Where(f => Dialogs.Dialogs.ContainsKey(f.Dialog)));
        _positionBefore = [.. Frames];
        if (card is not null)
            Gates.AskAgain(this, card);
        return true;
    }

    /// <summary>Forgets the talk's answers; flags, safety answers, greeting and turn number stay.</summary>
    public void StartOver()
    {
        _journal.Clear();
        _pending.Clear();
        Facts = new Facts(_journal, Brain.Has);
        Frames.Clear();
        _positionBefore = [];
    }

    public bool Once(string line)
    {
        if (Talk.SaidOnce.Contains(line))
            return false;
        Talk = Talk with { SaidOnce = [.. Talk.SaidOnce, line] };
        return true;
    }

    public Turn Finish(Ask? ask)
    {
        if (Moved)
            _journal.Add(new Answer(Talk.Turn, Now, [.. _pending], _positionBefore));
        var talk = Talk with
        {
            Journal = _journal,
            Position = [.. Frames],
            LastHeard = Now,
            Open = ask is null ? null : new OpenQuestion(ask.Question, Talk.Turn, [.. Reply.Choices.Select(c => c.Id)]),
            Said = Reply.LineIds,
        };
        return new Turn(new ConversationState(talk, Person), [Reply.Finish(ask)]);
    }

    private void Record(Fact fact)
    {
        if (fact.Change == Change.Clear && !Facts.Known(fact.Slot))
            return;
        _pending.Add(fact);
        Facts.Apply(fact);
    }

    private static string ToldIn(string dialog) => $"{Slots.Told}:{dialog}";
}

/// <summary>What the responder thinks with: all of it immutable.</summary>
internal sealed record Brain(KnowledgeBase Knowledge, DialogLibrary Dialogs, Recognizer Recognizer)
{
    /// <summary>The ids of a fact are known to this version; a talk may have begun under an older one.</summary>
    public bool Has(Fact fact) => fact.Change == Change.Clear || fact.Value == Slots.Unknown || fact.Slot switch
    {
        Slots.Muscle or Slots.About => Knowledge.Muscles.ContainsKey(fact.Value),
        Slots.Technique => Knowledge.Techniques.ContainsKey(fact.Value),
        Slots.Region or Slots.RegionHint => Knowledge.Regions.ContainsKey(fact.Value),
        Slots.Timing => Knowledge.Times.ContainsKey(fact.Value),
        Slots.Tool => Knowledge.Tools.ContainsKey(fact.Value),
        _ => true,
    };
}
