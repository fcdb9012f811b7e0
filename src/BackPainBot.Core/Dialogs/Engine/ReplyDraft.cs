using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Dialogs;

/// <summary>The reply as it grows: paragraphs in reading order, the open question last.</summary>
internal sealed class ReplyDraft(TurnDraft turn)
{
    private readonly List<Paragraph> _paragraphs = [];
    private readonly List<Line> _text = [];
    private readonly List<string> _cited = [];
    private List<Line>? _note;
    private int? _question;

    public List<Choice> Choices { get; } = [];

    public string? Urgency { get; set; }

    public IReadOnlyList<string> Muscles { get; set; } = [];

    public Technique? Technique { get; set; }

    public TechniqueStep? Step { get; set; }

    public string? Side { get; set; }

    /// <summary>Nothing was said so far.</summary>
    public bool IsEmpty => _paragraphs.Count == 0 && _text.Count == 0;

    /// <summary>The ways out stand beside the choices of the question.</summary>
    public bool WaysOut { get; set; }

    public IReadOnlyList<string> LineIds =>
        [.. _paragraphs.SelectMany(p => p.Lines).Select(l => l.Id).Concat(_cited).Distinct(StringComparer.Ordinal)];

    /// <summary>Says lines and sentences, in the paragraph that is open.</summary>
    public void Say(IEnumerable<string> ids, params (string Slot, string Value)[] values)
    {
        foreach (var id in ids.SelectMany(Spoken))
            _text.Add(new Line(id, Wording.Of(id, turn, values)));
    }

    /// <summary>A moment of the running technique stands for the sentences that the technique has for it.</summary>
    private IReadOnlyList<string> Spoken(string id) =>
        id.StartsWith(Moments.Prefix, StringComparison.Ordinal) ? Walks.Moment(turn, id[Moments.Prefix.Length..]) : [id];

    public void Say(string id, params (string Slot, string Value)[] values) => Say([id], values);

    /// <summary>What stands in the message so far is not said: something more urgent takes its place.</summary>
    public void Clear()
    {
        _paragraphs.Clear();
        _text.Clear();
        _cited.Clear();
        _note = null;
        _question = null;
    }

    /// <summary>What is said from here on is the question, which stands last: small print goes before it.</summary>
    public void BeginQuestion()
    {
        Break();
        _question = _paragraphs.Count;
    }

    /// <summary>What is said next stands in a paragraph of its own.</summary>
    public void Break()
    {
        if (_text.Count == 0)
            return;
        _paragraphs.Add(new Paragraph(ParagraphKind.Text, [.. _text]));
        _text.Clear();
    }

    public void List(IReadOnlyList<Line> lines)
    {
        Break();
        _paragraphs.Add(new Paragraph(ParagraphKind.List, lines));
    }

    /// <summary>A sentence that stands inside another line's slot counts as said.</summary>
    public void Cite(string sentence) => _cited.Add(sentence);

    /// <summary>Small print, before the question.</summary>
    public void Note(string id, params (string Slot, string Value)[] values) =>
        (_note ??= []).Add(new Line(id, Wording.Of(id, turn, values)));

    public Reply Finish(Ask? ask)
    {
        Break();
        if (_note is not null)
            _paragraphs.Insert(_question ?? _paragraphs.Count, new Paragraph(ParagraphKind.Note, _note));
        var frame = turn.Frames.Count > 0 ? turn.Frames[^1] : null;
        return new Reply
        {
            Paragraphs = _paragraphs,
            Question = ask?.Question,
            AsksCard = ask?.Card is not null,
            Choices = Choices,
            ExpectsAnswer = ask?.IsQuestion ?? false,
            Urgency = Urgency,
            Dialog = frame?.Dialog,
            Step = frame?.Step,
            Intent = turn.Meaning.Intent.Length > 0 ? turn.Meaning.Intent : null,
            Muscles = Muscles.Count > 0 ? Muscles : turn.Facts.All(Slots.Muscle),
            Technique = Technique?.Id,
            TechniqueStep = Step?.Id,
            Steps = Technique is null ? [] : [.. Technique.Steps.Select(s => s.Id)],
            Side = Side ?? turn.Facts.One(Slots.Side),
            Regions = turn.Facts.All(Slots.Region),
            Picture = Step?.Picture,
            Pace = Step is { Breaths: > 0 } or { Seconds: > 0 } ? new Pace(Step.Breaths, Step.Seconds) : null,
            Turn = turn.Talk.Turn,
            Sources = [.. SourcesOf(LineIds, turn.Knowledge)],
        };
    }

    /// <summary>The sources of sentences, each once, in the order of first use; lines of dialogs have none.</summary>
    public static IEnumerable<string> SourcesOf(IEnumerable<string> ids, KnowledgeBase knowledge) =>
        ids.SelectMany(id => knowledge.Sentences.TryGetValue(id, out var sentence) ? sentence.Sources : [])
            .Select(c => c.ToString())
            .Distinct(StringComparer.Ordinal);
}
