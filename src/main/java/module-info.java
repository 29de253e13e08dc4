/**
 * Scores government services and portals by published guides.
 *
 * <p>Programs begin at {@link ir.sanjeh.api}. What is not exported may change at any time.
 */
module ir.sanjeh {
  exports ir.sanjeh.api;
  exports ir.sanjeh.problem;
  exports ir.sanjeh.result;
  exports ir.sanjeh.text;

  // The engine, of which few parts are modules of their own.
  requires org.kie.api;
  requires org.kie.internal.api;
  requires org.drools.core;
  requires org.drools.base;
  requires org.drools.kiesession;
  requires org.drools.drl.ast;
  requires org.drools.drl.parser;
  requires transitive com.fasterxml.jackson.databind;
  requires transitive com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.dataformat.smile;
  requires com.fasterxml.jackson.dataformat.yaml;
  requires org.yaml.snakeyaml;
  requires java.xml;
  requires org.apache.commons.csv;
  requires org.apache.commons.numbers.fraction;
  requires org.dhatim.fastexcel;
  requires com.sun.jna;
  requires io.pebbletemplates;
  requires info.picocli;
  requires org.slf4j;

  // The command line and the records of documents are filled in by reflection.
  opens ir.sanjeh.cli to
      info.picocli;
}
