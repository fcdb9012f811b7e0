using BackPainBot.Core.Understanding;
using BackPainBot.Transcripts;
using BackPainBot.Transcripts.Utterances;

namespace BackPainBot.Core.Tests.Understanding;

public class LanguageTests
{
    [Theory]
    [InlineData("es", "hola, me duele mucho la espalda baja")]
    [InlineData("es", "me duele la cadera desde hace dos semanas, que puedo hacer?")]
    [InlineData("fr", "j'ai mal au dos quand je me lève le matin")]
    [InlineData("pl", "Bolą mnie plecy po lewej stronie, co mam robić?")]
    [InlineData("ro", "mă doare spatele în partea stângă")]
    [InlineData("vi", "tôi bị đau lưng dưới bên trái")]
    [InlineData("tl", "masakit ang likod ko sa kaliwa")]
    [InlineData("it", "ho mal di schiena da due settimane")]
    [InlineData("pt", "minhas costas doem muito")]
    [InlineData("zh", "腰痛怎么办")]
    [InlineData("ko", "허리가 아파요")]
    [InlineData("ru", "у меня болит спина")]
    [InlineData("ar", "أشعر بألم في أسفل الظهر")]
    [InlineData("ur", "میری کمر میں درد ہے")]
    [InlineData("pa", "ਮੇਰੀ ਪਿੱਠ ਵਿੱਚ ਦਰਦ ਹੈ")]
    [InlineData("bn", "আমার পিঠে ব্যথা")]
    [InlineData("gu", "મારી પીઠમાં દુખાવો છે")]
    public void A_message_in_another_language_is_known_and_fills_nothing(string language, string text)
    {
        var meaning = Meaning(text);
        meaning.Intent.ShouldBe("other_language");
        meaning.Language.ShouldBe(language);
        meaning.Regions.ShouldBeEmpty();
        meaning.Side.ShouldBeNull();
        meaning.Timing.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("me duele la lower back on the left side")]
    [InlineData("come on")]
    [InlineData("my male cousin may come")]
    [InlineData("si")]
    [InlineData("no")]
    public void English_with_some_foreign_words_is_english(string text) => Meaning(text).Language.ShouldBeNull();

    [Fact]
    public void What_is_told_of_danger_counts_in_any_language() =>
        Meaning("me duele la espalda y tengo cancer").Intent.ShouldBe("red_flag");

    [Fact]
    public void Every_language_that_is_known_has_its_answer() =>
        RealBot.Instance.Dialogs.Routes["other_language"].SayIn.Keys.Order().ShouldBe(RealBot.Instance.Recognizer.Languages.Order());

    [Fact]
    public void No_labelled_line_is_taken_for_another_language() =>
        LabelledUtterance.Own.Values.SelectMany(lines => lines).Where(l => Meaning(l.Text).Language is not null).Select(l => l.Text).ShouldBeEmpty();

    private static Meaning Meaning(string text) => RealBot.Instance.Recognizer.Read(text, new ReadingContext());
}
